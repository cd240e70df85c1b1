package org.xinglin.contract.domain.category;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a resident is in a population category.
 *
 * @param code of CodeSystem {@code population-category}
 * @param from the first day; null where it was always so, or nobody knows since when
 * @param to the last day; null where no end is known
 */
public record CategorySpan(
        String code, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** Whether it holds on some day from one to another. */
    public boolean meets(LocalDate first, LocalDate last) {
        return (from == null || !from.isAfter(last)) && (to == null || !to.isBefore(first));
    }
}
