package org.xinglin.chronic.domain;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A measured value that is not judged, because it is not final yet, not plausible or a bound alone, and is looked at for alarms
 * all the same: it raises one, and never ends one.
 *
 * @param id of the record that it stands in
 * @param at when it was taken, in the time of the place
 * @param setting of a pressure; null of anything else
 * @param systolic mmHg
 * @param diastolic mmHg
 * @param kind of anything but a pressure; null of a pressure
 * @param value in the unit of the kind
 */
public record Unjudged(
        String id,
        OffsetDateTime at,
        @Nullable Setting setting,
        @Nullable Bounded systolic,
        @Nullable Bounded diastolic,
        @Nullable MeasurementKind kind,
        @Nullable Bounded value) {

    public static Unjudged pressure(
            String id, OffsetDateTime at, Setting setting, @Nullable Bounded systolic, @Nullable Bounded diastolic) {
        return new Unjudged(id, at, setting, systolic, diastolic, null, null);
    }

    public static Unjudged measured(String id, OffsetDateTime at, MeasurementKind kind, Bounded value) {
        return new Unjudged(id, at, null, null, null, kind, value);
    }
}
