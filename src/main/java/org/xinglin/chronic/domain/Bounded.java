package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Band;

/**
 * A value as a meter shows it: some show a bound where a value is beyond what they measure, such as &gt; 33.3.
 *
 * @param bound what is known of the value: that it is this, at least this, or at most this
 */
public record Bounded(BigDecimal number, Bound bound) {

    /** What a number says of the value. */
    public enum Bound {
        EXACT,
        AT_LEAST,
        AT_MOST
    }

    /** Whether the value is certainly within a range. */
    boolean isCertainlyIn(@Nullable Band range) {
        if (range == null || !range.has(number)) {
            return false;
        }
        return switch (bound) {
            case EXACT -> true;
            case AT_LEAST -> range.below() == null && range.atMost() == null;
            case AT_MOST -> range.atLeast() == null && range.above() == null;
        };
    }
}
