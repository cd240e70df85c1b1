package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * A measured value.
 *
 * @param id of the record that it stands in
 * @param at when it was taken, in the time of the place
 * @param value in the unit of its kind
 */
public record Measurement(String id, MeasurementKind kind, OffsetDateTime at, BigDecimal value) {}
