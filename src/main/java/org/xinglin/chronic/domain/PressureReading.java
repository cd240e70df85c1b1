package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * One blood pressure.
 *
 * @param id of the record that it stands in
 * @param at when it was taken, in the time of the place
 * @param systolic mmHg
 * @param diastolic mmHg
 */
public record PressureReading(
        String id, OffsetDateTime at, Setting setting, BigDecimal systolic, BigDecimal diastolic) {}
