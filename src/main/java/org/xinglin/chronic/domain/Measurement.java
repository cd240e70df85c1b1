package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A measured value, or one that is reckoned from others.
 *
 * @param records that it stands in, or is reckoned from
 * @param at when it was taken, in the time of the place
 * @param value in the unit of its kind
 */
public record Measurement(List<String> records, MeasurementKind kind, OffsetDateTime at, BigDecimal value) {

    public Measurement {
        records = List.copyOf(records);
    }

    /** One that stands in one record. */
    public Measurement(String id, MeasurementKind kind, OffsetDateTime at, BigDecimal value) {
        this(List.of(id), kind, at, value);
    }

    public String id() {
        return records.get(0);
    }
}
