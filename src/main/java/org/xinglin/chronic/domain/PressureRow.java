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

    boolean holds(BigDecimal systolic, BigDecimal diastolic) {
        return (any == null || any.anyHolds(systolic, diastolic)) && (all == null || all.allHold(systolic, diastolic));
    }
}
