package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One blood pressure, of which a half may be missing.
 *
 * @param id of the record that it stands in
 * @param at when it was taken, in the time of the place
 * @param systolic mmHg; null where it could not be measured
 * @param diastolic mmHg; null where it could not be measured
 */
public record PressureReading(
        String id,
        OffsetDateTime at,
        Setting setting,
        @Nullable BigDecimal systolic,
        @Nullable BigDecimal diastolic) {}
