package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Band;

/** Limits of both pressures, mmHg; one that is null is not asked about. */
public record PressureLimits(
        @Nullable Band systolic, @Nullable Band diastolic) {

    boolean anyHolds(BigDecimal systolicValue, BigDecimal diastolicValue) {
        return (systolic != null && systolic.has(systolicValue))
                || (diastolic != null && diastolic.has(diastolicValue));
    }

    boolean allHold(BigDecimal systolicValue, BigDecimal diastolicValue) {
        return (systolic == null || systolic.has(systolicValue))
                && (diastolic == null || diastolic.has(diastolicValue));
    }
}
