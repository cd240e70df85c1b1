package org.xinglin.constitution.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Band;

/**
 * An item whose answers stand for bands of a measurement, such as BMI or colds a year (elderly form, items 9, 14, 17, 28).
 *
 * @param decimals to which a value is rounded, half up, before its band is chosen; null where it is taken as it is
 * @param bands of the answers that have one; a value between two bands belongs to none
 */
public record AnchoredItem(String linkId, @Nullable Integer decimals, Map<Integer, Band> bands) {

    public AnchoredItem {
        bands = Map.copyOf(bands);
    }

    /** The answer that a measured value stands for; nothing where no band has it, and the resident must be asked. */
    public Optional<Integer> answer(BigDecimal measured) {
        BigDecimal compared = decimals == null ? measured : measured.setScale(decimals, RoundingMode.HALF_UP);
        List<Integer> fitting = bands.entrySet().stream()
                .filter(band -> band.getValue().has(compared))
                .map(Map.Entry::getKey)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
