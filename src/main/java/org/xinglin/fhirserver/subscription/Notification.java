package org.xinglin.fhirserver.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

    /** As a row of the table has it. */
    static Notification of(ResultSet row) throws SQLException {
        return new Notification(
                row.getLong("seq"),
                row.getObject("delivery", UUID.class),
                row.getString("subscription"),
                row.getString("type"),
                row.getString("id"),
                row.getLong("version"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("state"),
                row.getInt("attempts"),
                instant(row, "attempted_at"),
                instant(row, "ended_at"),
                row.getObject("answer", Integer.class),
                row.getString("rule"),
                row.getString("detail"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
