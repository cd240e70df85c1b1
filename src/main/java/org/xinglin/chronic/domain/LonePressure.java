package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A systolic or diastolic pressure that stands in a record of its own.
 *
 * @param id of the record that it stands in
 * @param performer who measured it, in whatever words; empty where nobody is named
 * @param at when it was taken, in the time of the place
 * @param setting null where it is not said
 * @param systolic whether it is the systolic one
 */
public record LonePressure(
        String id,
        String performer,
        OffsetDateTime at,
        @Nullable Setting setting,
        boolean systolic,
        Bounded value) {

    static final Comparator<LonePressure> HIGHEST_FIRST =
            Comparator.comparing(LonePressure::number).reversed().thenComparing(LonePressure::id);

    /** What two halves of one reading have in common. */
    record Moment(String performer, Instant at) {}

    Moment moment() {
        return new Moment(performer, at.toInstant());
    }

    BigDecimal number() {
        return value.number();
    }

    boolean isGraded(Plausibility plausibility) {
        return value.bound() == Bounded.Bound.EXACT
                && plausibility.isGraded(systolic ? "systolic" : "diastolic", number());
    }

    /** As a value that is looked at for alarms alone. */
    public Unjudged unjudged() {
        Setting where = setting == null ? Setting.OFFICE : setting;
        return systolic ? Unjudged.pressure(id, at, where, value, null) : Unjudged.pressure(id, at, where, null, value);
    }
}
