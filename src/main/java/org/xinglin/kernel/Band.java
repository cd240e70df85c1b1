package org.xinglin.kernel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A range of measured values; a bound that is null is none. */
public record Band(
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal above,
        @Nullable BigDecimal below,
        @Nullable BigDecimal atMost) {

    public boolean has(BigDecimal value) {
        return (atLeast == null || value.compareTo(atLeast) >= 0)
                && (above == null || value.compareTo(above) > 0)
                && (below == null || value.compareTo(below) < 0)
                && (atMost == null || value.compareTo(atMost) <= 0);
    }
}
