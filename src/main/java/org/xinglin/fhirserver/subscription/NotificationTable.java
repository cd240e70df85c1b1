package org.xinglin.fhirserver.subscription;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.ResourceChanged;

/**
 * Table {@code xinglin.notification}, and the leases in {@code xinglin.subscription}: who delivers to a receiver just now.
 * No transaction lasts while a receiver thinks; a lease that runs out is another node's to take.
 */
@Component
final class NotificationTable {

    /** A version that is told twice, because it concerns two residents, is sent once. */
    private static final String ADD = """
            INSERT INTO xinglin.notification (subscription, type, id, version)
            SELECT matched.id, ?, ?, ? FROM unnest(?::text[]) AS matched (id)
            ON CONFLICT DO NOTHING""";

    /** Whoever was served longest ago comes first. */
    private static final String LEASE = """
            UPDATE xinglin.subscription SET lease = ?, served_at = now(),
                   leased_until = now() + ? * interval '1 millisecond'
            WHERE id = (
                SELECT lane.id FROM xinglin.subscription lane
                WHERE lane.status <> 'off' AND (lane.ends_at IS NULL OR lane.ends_at > now())
                AND lane.due_at <= now() AND lane.leased_until < now()
                AND EXISTS (SELECT FROM xinglin.notification waiting
                            WHERE waiting.subscription = lane.id AND waiting.state = 'waiting')
                ORDER BY lane.served_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id""";

    private static final String NEXT = """
            WITH held AS (
                UPDATE xinglin.subscription SET leased_until = now() + ? * interval '1 millisecond'
                WHERE id = ? AND lease = ? AND status <> 'off' AND (ends_at IS NULL OR ends_at > now())
                RETURNING id)
            SELECT waiting.* FROM xinglin.notification waiting
            WHERE waiting.subscription = (SELECT id FROM held) AND waiting.state = 'waiting'
            ORDER BY waiting.seq LIMIT 1""";

    private static final String RELEASE = """
            UPDATE xinglin.subscription SET lease = NULL, leased_until = '-infinity' WHERE id = ? AND lease = ?""";

    /** What a receiver has taken is delivered, whoever holds the lease by now. */
    private static final String DELIVERED = """
            WITH lane AS (UPDATE xinglin.subscription SET failures = 0 WHERE id = ? AND failures > 0)
            UPDATE xinglin.notification SET state = 'delivered', attempts = attempts + 1, attempted_at = now(),
                   ended_at = now(), answer = ?, rule = NULL, detail = NULL
            WHERE seq = ? AND state = 'waiting'""";

    private static final String FAILED = """
            WITH tried AS (
                UPDATE xinglin.notification SET attempts = attempts + 1, attempted_at = now(), answer = ?, rule = ?,
                       detail = ?
                WHERE seq = ? AND state = 'waiting')
            UPDATE xinglin.subscription SET failures = failures + 1, lease = NULL, leased_until = '-infinity',
                   due_at = now() + ? * interval '1 millisecond'
            WHERE id = ? AND lease = ?""";

    /** With the one that was tried, whatever else has waited as long behind it. */
    private static final String PARK = """
            UPDATE xinglin.notification SET state = 'parked', ended_at = now(), rule = coalesce(rule, ?),
                   detail = coalesce(detail, ?)
            WHERE subscription = ? AND state = 'waiting' AND recorded_at < now() - ? * interval '1 millisecond'""";

    private static final String RETRY = """
            WITH again AS (
                UPDATE xinglin.notification SET state = 'waiting', ended_at = NULL, recorded_at = now()
                WHERE subscription = ? AND state = 'parked' RETURNING 1),
            lane AS (
                UPDATE xinglin.subscription SET due_at = now(), failures = 0 WHERE id = ?)
            SELECT count(*) FROM again""";

    private static final String PURGE = """
            DELETE FROM xinglin.notification WHERE seq IN (
                SELECT seq FROM xinglin.notification
                WHERE state IN ('delivered', 'withdrawn') AND ended_at < now() - ? * interval '1 millisecond'
                LIMIT 1000)""";

    private final JdbcTemplate jdbc;

    NotificationTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The right to deliver to one subscriber until the lease runs out. */
    record Lane(String subscription, UUID lease) {}

    /** Joins the caller's transaction. */
    void add(ResourceChanged change, List<String> subscriptions) {
        jdbc.update(connection -> {
            PreparedStatement add = connection.prepareStatement(ADD);
            add.setString(1, change.type());
            add.setString(2, change.id());
            add.setLong(3, change.version());
            add.setArray(4, connection.createArrayOf("text", subscriptions.toArray()));
            return add;
        });
    }

    Optional<Lane> lease(Duration time) {
        UUID lease = UUID.randomUUID();
        return jdbc.queryForList(LEASE, String.class, lease, time.toMillis()).stream()
                .findFirst()
                .map(subscription -> new Lane(subscription, lease));
    }

    /** The one to deliver next, and the lease anew; nothing if there is none, or the lease is somebody else's by now. */
    Optional<Notification> next(Lane lane, Duration time) {
        return jdbc
                .query(NEXT, (row, number) -> Notification.of(row), time.toMillis(), lane.subscription(), lane.lease())
                .stream()
                .findFirst();
    }

    void release(Lane lane) {
        jdbc.update(RELEASE, lane.subscription(), lane.lease());
    }

    void delivered(Notification notification, Attempt attempt) {
        jdbc.update(DELIVERED, notification.subscription(), attempt.answer(), notification.seq());
    }

    /** What was to be told must not be told any more. */
    void withdraw(Notification notification) {
        jdbc.update(
                "UPDATE xinglin.notification SET state = 'withdrawn', ended_at = now() WHERE seq = ? AND state = 'waiting'",
                notification.seq());
    }

    /** Notes a failure and lets go of the lane until the delay is over. */
    void failed(Lane lane, Notification notification, Attempt attempt, Duration delay) {
        jdbc.update(
                FAILED,
                attempt.answer(),
                attempt.rule(),
                attempt.detail(),
                notification.seq(),
                delay.toMillis(),
                lane.subscription(),
                lane.lease());
    }

    /** @return how many were given up */
    int park(String subscription, Attempt attempt, Duration giveUp) {
        return jdbc.update(PARK, attempt.rule(), attempt.detail(), subscription, giveUp.toMillis());
    }

    /** @return how many parked ones wait again */
    long retry(String subscription) {
        Long again = jdbc.queryForObject(RETRY, Long.class, subscription, subscription);
        return again == null ? 0 : again;
    }

    /** @return whether there was such a one that is not delivered */
    boolean drop(long seq) {
        return jdbc.update(
                        "UPDATE xinglin.notification SET state = 'withdrawn', ended_at = now()"
                                + " WHERE seq = ? AND state IN ('waiting', 'parked')",
                        seq)
                > 0;
    }

    int failures(String subscription) {
        return jdbc
                .queryForList("SELECT failures FROM xinglin.subscription WHERE id = ?", Integer.class, subscription)
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** @return how many were forgotten; if many, there may be more */
    int purge(Duration keep) {
        return jdbc.update(PURGE, keep.toMillis());
    }
}
