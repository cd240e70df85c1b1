package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of pressures: it holds where one of its limits does, or all of them do.
 *
 * @param code what it stands for, such as grade-1
 * @param any one of these is enough
 * @param all each of these
 * @param rule null where the table as a whole has one
 */
public record PressureRow(
        String code,
        @Nullable PressureLimits any,
        @Nullable PressureLimits all,
        @Nullable Rule rule) {

    /** Whether it certainly holds. */
    boolean holds(@Nullable BigDecimal systolic, @Nullable BigDecimal diastolic) {
        return (any == null || any.anyHolds(systolic, diastolic)) && (all == null || all.allHold(systolic, diastolic));
    }

    /** Whether it certainly does not. */
    boolean isExcluded(@Nullable BigDecimal systolic, @Nullable BigDecimal diastolic) {
        return (any != null && any.noneHolds(systolic, diastolic))
                || (all != null && all.anyFails(systolic, diastolic));
    }
}
