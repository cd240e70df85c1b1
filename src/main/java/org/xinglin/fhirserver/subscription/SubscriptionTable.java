package org.xinglin.fhirserver.subscription;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Table {@code xinglin.subscription}: what is in force, for every node as soon as it is committed. */
@Component
final class SubscriptionTable {

    /** Written anew it is tried anew: the client may have mended the address. */
    private static final String KEEP = """
            INSERT INTO xinglin.subscription (id, type, criteria, endpoint, payload, headers, ends_at, status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                type = excluded.type, criteria = excluded.criteria, endpoint = excluded.endpoint,
                payload = excluded.payload, headers = excluded.headers, ends_at = excluded.ends_at,
                status = excluded.status,
                due_at = CASE WHEN excluded.status = 'error' THEN subscription.due_at ELSE now() END""";

    private static final String WITHDRAW = """
            UPDATE xinglin.notification SET state = 'withdrawn', ended_at = now()
            WHERE subscription = ? AND state = 'waiting'""";

    private final JdbcTemplate jdbc;

    SubscriptionTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    void keep(Subscriber subscriber) {
        jdbc.update(connection -> {
            PreparedStatement keep = connection.prepareStatement(KEEP);
            keep.setString(1, subscriber.id());
            keep.setString(2, subscriber.type());
            keep.setString(3, subscriber.criteria());
            keep.setString(4, subscriber.endpoint());
            keep.setString(5, subscriber.payload());
            keep.setArray(
                    6, connection.createArrayOf("text", subscriber.headers().toArray()));
            keep.setTimestamp(7, subscriber.ends() == null ? null : Timestamp.from(subscriber.ends()));
            keep.setString(8, subscriber.status());
            return keep;
        });
    }

    /** Who has turned off is sent nothing more, nor what waits. */
    void turnOff(String id) {
        jdbc.update("UPDATE xinglin.subscription SET status = 'off' WHERE id = ?", id);
        jdbc.update(WITHDRAW, id);
    }

    void remove(String id) {
        jdbc.update("DELETE FROM xinglin.subscription WHERE id = ?", id);
        jdbc.update(WITHDRAW, id);
    }

    /** Those in force for a type. */
    List<Subscriber> of(String type) {
        return jdbc.query("""
                SELECT * FROM xinglin.subscription
                WHERE type = ? AND status <> 'off' AND (ends_at IS NULL OR ends_at > now()) ORDER BY id""", (row, number) -> subscriber(row), type);
    }

    Optional<Subscriber> find(String id) {
        return jdbc
                .query("SELECT * FROM xinglin.subscription WHERE id = ?", (row, number) -> subscriber(row), id)
                .stream()
                .findFirst();
    }

    List<Subscriber> all() {
        return jdbc.query("SELECT * FROM xinglin.subscription ORDER BY id", (row, number) -> subscriber(row));
    }

    /** Those whose end has come. */
    List<String> ended() {
        return jdbc.queryForList(
                "SELECT id FROM xinglin.subscription WHERE status <> 'off' AND ends_at <= now()", String.class);
    }

    static Subscriber subscriber(ResultSet row) throws SQLException {
        Array headers = row.getArray("headers");
        Timestamp ends = row.getTimestamp("ends_at");
        return new Subscriber(
                row.getString("id"),
                row.getString("type"),
                row.getString("criteria"),
                row.getString("endpoint"),
                row.getString("payload"),
                List.of((String[]) headers.getArray()),
                ends == null ? null : ends.toInstant(),
                row.getString("status"));
    }
}
