package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One blood pressure, of which a half may be missing.
 *
 * @param id of the record that it stands in; of two records that of the systolic pressure
 * @param beside of the record of the diastolic pressure, where it has one of its own
 * @param at when it was taken, in the time of the place
 * @param systolic mmHg; null where it could not be measured
 * @param diastolic mmHg; null where it could not be measured
 */
public record PressureReading(
        String id,
        @Nullable String beside,
        OffsetDateTime at,
        Setting setting,
        @Nullable BigDecimal systolic,
        @Nullable BigDecimal diastolic) {

    /** One that stands in one record. */
    public PressureReading(
            String id,
            OffsetDateTime at,
            Setting setting,
            @Nullable BigDecimal systolic,
            @Nullable BigDecimal diastolic) {
        this(id, null, at, setting, systolic, diastolic);
    }

    /** The records that it stands in. */
    public List<String> records() {
        return Stream.of(id, beside).flatMap(Stream::ofNullable).toList();
    }
}
