package org.xinglin.fhirserver.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Act;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Occurrence;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.fhirserver.ResourceChanged.Change;

/**
 * What a listener has yet to be told of.
 *
 * @param seq its number, ascending in a lane
 * @param act on which it rests; null where that is not known, or where the server acted by itself
 * @param attempts failures so far
 * @param due before which it is not tried
 * @param reason of the last failure
 */
record RecordedEvent(
        long seq,
        String listener,
        Occurrence what,
        @Nullable Act act,
        Instant recorded,
        Instant due,
        int attempts,
        boolean parked,
        @Nullable String reason) {

    private static @Nullable Act act(ResultSet row) throws SQLException {
        String client = row.getString("client");
        return client == null
                ? null
                : new Act(
                        client,
                        row.getString("login"),
                        row.getString("fhir_user"),
                        Objects.requireNonNullElse(row.getString("organisations"), ""),
                        null);
    }

    /** As a row of the table has it. */
    static RecordedEvent of(ResultSet row) throws SQLException {
        String day = row.getString("day");
        String type = row.getString("type");
        String id = row.getString("id");
        String patient = row.getString("patient");
        return new RecordedEvent(
                row.getLong("seq"),
                row.getString("listener"),
                day == null
                        ? new ResourceChanged(
                                type, id, row.getLong("version"), Change.valueOf(row.getString("change")), patient)
                        : new DayReached(day, type, id, patient),
                act(row),
                row.getTimestamp("recorded_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("attempts"),
                row.getBoolean("parked"),
                row.getString("reason"));
    }
}
