package org.xinglin.fhirserver.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Occurrence;

/**
 * What a listener has yet to be told of.
 *
 * @param seq its number, ascending in a lane
 * @param attempts failures so far
 * @param due before which it is not tried
 * @param reason of the last failure
 */
record RecordedEvent(
        long seq,
        String listener,
        Occurrence what,
        Instant recorded,
        Instant due,
        int attempts,
        boolean parked,
        @Nullable String reason) {}
