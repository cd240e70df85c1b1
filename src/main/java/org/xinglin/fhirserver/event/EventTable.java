package org.xinglin.fhirserver.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Act;

/** Table {@code xinglin.event}. Joins the transaction of its caller. */
@Component
final class EventTable {

    /** What stands behind a change that waits for its next try waits as long, so that nobody looks at it in vain. */
    private static final String RECORD = """
            INSERT INTO xinglin.event (listener, lane, type, id, version, change, day, patient, client, login, fhir_user,
                organisations, due_at)
            SELECT listener, lane, type, id, version, change, day, patient, client, login, fhir_user, organisations,
                   greatest(now(), (SELECT head.due_at FROM xinglin.event head
                                    WHERE head.listener = told.listener AND head.lane = told.lane AND NOT head.parked
                                    ORDER BY head.seq LIMIT 1))
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                        ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[])
                 WITH ORDINALITY AS told (listener, lane, type, id, patient, version, change, day, sure, client, login,
                     fhir_user, organisations, place)
            WHERE sure OR EXISTS (SELECT FROM xinglin.wanted_type wanted
                                  WHERE wanted.listener = told.listener AND wanted.type = told.type)
            ORDER BY place""";

    /**
     * Takes the head of a lane and ends it. While the transaction lasts, others still see the row at the head of its lane
     * and leave the lane alone; if it fails, the row was never gone.
     */
    private static final String TAKE = """
            DELETE FROM xinglin.event WHERE seq = (
                SELECT head.seq FROM xinglin.event head
                WHERE NOT head.parked AND head.due_at <= now() AND head.listener = ANY (?)
                AND NOT EXISTS (SELECT FROM xinglin.event ahead
                                WHERE ahead.listener = head.listener AND ahead.lane = head.lane
                                AND ahead.seq < head.seq AND NOT ahead.parked)
                ORDER BY head.due_at, head.seq
                LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    private static final String END_OTHERS = """
            DELETE FROM xinglin.event WHERE listener = ? AND lane = ? AND NOT parked AND seq > ?""";

    private static final String EACH_RESIDENT = """
            INSERT INTO xinglin.event (listener, lane, type, id, version, change, patient, due_at)
            SELECT ?, 'Patient/' || fhir_id, 'Patient', fhir_id, res_ver, 'UPDATED', fhir_id, now()
            FROM hfj_resource WHERE res_type = 'Patient' AND res_deleted_at IS NULL
            ORDER BY res_id""";

    private static final String FAIL = """
            WITH failed AS (
                UPDATE xinglin.event
                SET attempts = attempts + 1, reason = ?, parked = ?, due_at = now() + ? * interval '1 millisecond'
                WHERE seq = ? AND attempts = ?
                RETURNING *)
            UPDATE xinglin.event follower SET due_at = CASE WHEN failed.parked THEN now() ELSE failed.due_at END
            FROM failed
            WHERE follower.listener = failed.listener AND follower.lane = failed.lane AND follower.seq > failed.seq
            AND NOT follower.parked""";

    private static final String RETRY = """
            WITH again AS (
                UPDATE xinglin.event SET attempts = 0, parked = false, due_at = now()
                WHERE (seq = ? OR listener = ?) AND (parked OR attempts > 0)
                RETURNING seq, listener, lane),
            followers AS (
                UPDATE xinglin.event follower SET due_at = now()
                FROM (SELECT DISTINCT listener, lane FROM again) lanes
                WHERE follower.listener = lanes.listener AND follower.lane = lanes.lane AND NOT follower.parked
                AND follower.due_at > now() AND follower.seq NOT IN (SELECT seq FROM again))
            SELECT count(*) FROM again""";

    private static final String DROP = """
            WITH dropped AS (DELETE FROM xinglin.event WHERE seq = ? RETURNING seq, listener, lane),
            followers AS (
                UPDATE xinglin.event follower SET due_at = now() FROM dropped
                WHERE follower.listener = dropped.listener AND follower.lane = dropped.lane AND NOT follower.parked
                AND follower.due_at > now() AND follower.seq <> dropped.seq)
            SELECT count(*) FROM dropped""";

    private static final String LIST = """
            SELECT * FROM xinglin.event
            WHERE (?::text IS NULL OR listener = ?) AND (?::boolean IS NULL OR parked = ?)
            ORDER BY seq LIMIT ?""";

    private static final String COUNT = """
            SELECT listener, count(*) FILTER (WHERE NOT parked) AS waiting, count(*) FILTER (WHERE parked) AS parked,
                   coalesce(extract(epoch FROM now() - min(recorded_at) FILTER (WHERE NOT parked)), 0) AS oldest
            FROM xinglin.event GROUP BY listener""";

    private final JdbcTemplate jdbc;

    EventTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    private record Columns(Connection connection, PreparedStatement statement, List<Telling> tellings) {

        void set(int place, String type, Function<Telling, ? extends @Nullable Object> value) throws SQLException {
            Object[] values = tellings.stream().map(value).toArray();
            statement.setArray(place, connection.createArrayOf(type, values));
        }

        void setOfAct(int place, Function<Act, @Nullable String> value) throws SQLException {
            set(place, "text", telling -> {
                Act act = telling.act();
                return act == null ? null : value.apply(act);
            });
        }
    }

    /**
     * What a listener has before it.
     *
     * @param oldest seconds since the oldest waiting change was recorded
     */
    record Queue(String listener, long waiting, long parked, double oldest) {}

    /**
     * Records changes in their order, without those that nobody wants.
     *
     * @return how many were recorded
     */
    int record(List<Telling> tellings) {
        return jdbc.update(connection -> {
            PreparedStatement insert = connection.prepareStatement(RECORD);
            Columns columns = new Columns(connection, insert, tellings);
            columns.set(1, "text", Telling::listener);
            columns.set(2, "text", telling -> telling.what().lane());
            columns.set(3, "text", telling -> telling.what().type());
            columns.set(4, "text", telling -> telling.what().id());
            columns.set(5, "text", telling -> telling.what().patient());
            columns.set(6, "bigint", Telling::version);
            columns.set(7, "text", Telling::change);
            columns.set(8, "text", Telling::day);
            columns.set(9, "boolean", Telling::sure);
            columns.setOfAct(10, Act::client);
            columns.setOfAct(11, Act::user);
            columns.setOfAct(12, Act::fhirUser);
            columns.setOfAct(13, Act::organisations);
            return insert;
        });
    }

    /** Takes the change that is due, of any lane that nobody is at, and ends its record with this transaction. */
    Optional<RecordedEvent> take(Collection<String> listeners) {
        return jdbc
                .query(
                        connection -> {
                            PreparedStatement take = connection.prepareStatement(TAKE);
                            take.setArray(1, connection.createArrayOf("text", listeners.toArray()));
                            return take;
                        },
                        (row, number) -> RecordedEvent.of(row))
                .stream()
                .findFirst();
    }

    /**
     * Ends what else waits in the lane of a change that was taken, with this transaction.
     *
     * @return how many
     */
    int endOthers(RecordedEvent taken) {
        return jdbc.update(END_OTHERS, taken.listener(), taken.what().lane(), taken.seq());
    }

    /**
     * Records for a listener that each resident who is registered has changed.
     *
     * @return how many there are
     */
    int recordEachResident(String listener) {
        return jdbc.update(EACH_RESIDENT, listener);
    }

    /** Notes a failure, unless somebody has tried again since. */
    void fail(RecordedEvent event, String reason, boolean park, Duration delay) {
        jdbc.update(FAIL, reason, park, delay.toMillis(), event.seq(), event.attempts());
    }

    /** @return how many changes will be tried again at once: the one of that number, if it has failed */
    long retry(long seq) {
        return count(RETRY, seq, null);
    }

    /** @return how many changes will be tried again at once: all of a listener that have failed */
    long retry(String listener) {
        return count(RETRY, null, listener);
    }

    /** @return whether there was such a change */
    boolean drop(long seq) {
        return count(DROP, seq) > 0;
    }

    private long count(String sql, @Nullable Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }

    /** The oldest changes, filtered where an argument is not null. */
    List<RecordedEvent> list(@Nullable String listener, @Nullable Boolean parked, int limit) {
        return jdbc.query(LIST, (row, number) -> RecordedEvent.of(row), listener, listener, parked, parked, limit);
    }

    List<Queue> queues() {
        return jdbc.query(
                COUNT,
                (row, number) -> new Queue(
                        row.getString("listener"),
                        row.getLong("waiting"),
                        row.getLong("parked"),
                        row.getDouble("oldest")));
    }
}
