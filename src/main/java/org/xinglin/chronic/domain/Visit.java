package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The office blood pressure of one visit.
 *
 * @param at the time of its last reading
 * @param systolic mmHg, the mean of those that count; null where none has it
 * @param diastolic mmHg, likewise
 * @param readings ids of those that count
 */
public record Visit(
        OffsetDateTime at,
        @Nullable BigDecimal systolic,
        @Nullable BigDecimal diastolic,
        List<String> readings) {

    public Visit {
        readings = List.copyOf(readings);
    }

    LocalDate day() {
        return at.toLocalDate();
    }
}
