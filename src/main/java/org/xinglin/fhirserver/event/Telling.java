package org.xinglin.fhirserver.event;

import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Act;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Occurrence;
import org.xinglin.fhirserver.ResourceChanged;

/**
 * What happened, and who is to be told.
 *
 * @param sure whether the listener is told of the type in any case; if not, the database says whether it is wanted
 * @param act on which it rests; null where that is not known
 */
record Telling(
        String listener,
        Occurrence what,
        boolean sure,
        @Nullable Act act) {

    /** The version that a change made. */
    @Nullable
    Long version() {
        return what instanceof ResourceChanged change ? change.version() : null;
    }

    /** The name of the kind of change. */
    @Nullable
    String change() {
        return what instanceof ResourceChanged change ? change.change().name() : null;
    }

    /** The kind of day. */
    @Nullable
    String day() {
        return what instanceof DayReached day ? day.kind() : null;
    }
}
