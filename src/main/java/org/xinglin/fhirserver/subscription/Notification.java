package org.xinglin.fhirserver.subscription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a resource for one subscriber.
 *
 * @param seq ascending in the order of delivery
 * @param delivery the same for each attempt, so that a receiver can tell a repeat
 * @param state {@code waiting}, {@code delivered}, {@code parked} or {@code withdrawn}
 * @param answer HTTP status of the last answer
 * @param rule why the last attempt failed
 */
record Notification(
        long seq,
        UUID delivery,
        String subscription,
        String type,
        String id,
        long version,
        Instant recorded,
        String state,
        int attempts,
        @Nullable Instant attempted,
        @Nullable Instant ended,
        @Nullable Integer answer,
        @Nullable String rule,
        @Nullable String detail) {

    static final String WAITING = "waiting";

    String reference() {
        return type + "/" + id + "/_history/" + version;
    }
}
