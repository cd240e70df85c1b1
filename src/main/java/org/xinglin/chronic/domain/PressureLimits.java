package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Band;

/**
 * Limits of both pressures, mmHg; one that is null is not asked about. A pressure that is null is not known, and then nothing is
 * said that the other does not prove.
 */
public record PressureLimits(
        @Nullable Band systolic, @Nullable Band diastolic) {

    /** Whether one is certainly within its limit. */
    boolean anyHolds(@Nullable BigDecimal systolicValue, @Nullable BigDecimal diastolicValue) {
        return isIn(systolic, systolicValue) || isIn(diastolic, diastolicValue);
    }

    /** Whether each is certainly outside of its limit. */
    boolean noneHolds(@Nullable BigDecimal systolicValue, @Nullable BigDecimal diastolicValue) {
        return (systolic == null || isOutside(systolic, systolicValue))
                && (diastolic == null || isOutside(diastolic, diastolicValue));
    }

    /** Whether each is certainly within its limit. */
    boolean allHold(@Nullable BigDecimal systolicValue, @Nullable BigDecimal diastolicValue) {
        return (systolic == null || isIn(systolic, systolicValue))
                && (diastolic == null || isIn(diastolic, diastolicValue));
    }

    /** Whether one is certainly outside of its limit. */
    boolean anyFails(@Nullable BigDecimal systolicValue, @Nullable BigDecimal diastolicValue) {
        return isOutside(systolic, systolicValue) || isOutside(diastolic, diastolicValue);
    }

    private static boolean isIn(@Nullable Band limit, @Nullable BigDecimal value) {
        return limit != null && value != null && limit.has(value);
    }

    private static boolean isOutside(@Nullable Band limit, @Nullable BigDecimal value) {
        return limit != null && value != null && !limit.has(value);
    }
}
