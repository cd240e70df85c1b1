package org.xinglin.fhirserver.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What waits, what was delivered and what failed: for those who look at it, and change nothing. */
@Component
final class NotificationOverview {

    private static final String QUEUE = """
            SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
                   count(*) FILTER (WHERE state = 'parked') AS parked,
                   count(*) FILTER (WHERE state = 'delivered') AS delivered,
                   coalesce(extract(epoch FROM now() - min(recorded_at) FILTER (WHERE state = 'waiting')), 0) AS oldest
            FROM xinglin.notification WHERE ?::text IS NULL OR subscription = ?""";

    private final JdbcTemplate jdbc;

    NotificationOverview(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * What there is for a subscriber, or for all.
     *
     * @param oldest seconds since the oldest that waits was recorded
     */
    record Queue(long waiting, long parked, long delivered, double oldest) {}

    Queue queue(@Nullable String subscription) {
        return jdbc.query(
                        QUEUE,
                        (row, number) -> new Queue(
                                row.getLong("waiting"),
                                row.getLong("parked"),
                                row.getLong("delivered"),
                                row.getDouble("oldest")),
                        subscription,
                        subscription)
                .get(0);
    }

    /** The newest, of one subscription or of all. */
    List<Notification> latest(@Nullable String subscription, int limit) {
        return jdbc.query(
                "SELECT * FROM xinglin.notification WHERE ?::text IS NULL OR subscription = ? ORDER BY seq DESC LIMIT ?",
                (row, number) -> Notification.of(row),
                subscription,
                subscription,
                limit);
    }

    Optional<Notification> lastDelivered(String subscription) {
        return first(subscription, "state = 'delivered' ORDER BY ended_at DESC");
    }

    Optional<Notification> lastFailed(String subscription) {
        return first(subscription, "rule IS NOT NULL ORDER BY attempted_at DESC NULLS LAST");
    }

    private Optional<Notification> first(String subscription, String condition) {
        return jdbc
                .query(
                        "SELECT * FROM xinglin.notification WHERE subscription = ? AND " + condition + " LIMIT 1",
                        (row, number) -> Notification.of(row),
                        subscription)
                .stream()
                .findFirst();
    }

    /** When the next try is due, if there is something to deliver. */
    Optional<Instant> due(String subscription) {
        return jdbc
                .query(
                        "SELECT due_at FROM xinglin.subscription WHERE id = ?",
                        (row, number) -> row.getTimestamp("due_at").toInstant(),
                        subscription)
                .stream()
                .findFirst();
    }
}
