package org.xinglin.fhirserver.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The time up to which all changes are visible that ever will be. What asks by {@code lastUpdated}, or in its order, sees
 * no later ones: else it would pass over those of a transaction that is still under way (V13__stamps.sql).
 */
final class Horizon {

    private final JdbcTemplate database;
    private final Duration patience;

    /** @param patience how long to wait for what is under way, so that whoever has just written sees it */
    Horizon(DataSource dataSource, Duration patience) {
        this.database = new JdbcTemplate(dataSource);
        this.patience = patience;
    }

    /** Announces the current transaction. From then on nobody sees beyond what this returns until it has ended. */
    Instant stamp() {
        return Objects.requireNonNull(database.queryForObject("SELECT xinglin.stamp()", OffsetDateTime.class))
                .toInstant();
    }

    /** Inclusive, in whole milliseconds: a change in the same millisecond is not older. */
    Date now() {
        return Date.from(Instant.ofEpochMilli(after(patience).toEpochMilli()));
    }

    /** When the newest version of a resource was stored: each further one is later. */
    Date newest(long resource) {
        return Objects.requireNonNull(database.queryForObject(
                "SELECT max(res_updated) FROM hfj_res_ver WHERE res_id = ?",
                (row, number) -> Date.from(
                        Instant.ofEpochMilli(row.getTimestamp(1).toInstant().toEpochMilli())),
                resource));
    }

    /** For how long the first of those that write has been writing. */
    Duration oldest() {
        return Objects.requireNonNull(database.queryForObject(
                "SELECT (extract(epoch FROM clock_timestamp() - xinglin.horizon(interval '0')) * 1000)::bigint",
                (row, number) -> Duration.ofMillis(row.getLong(1))));
    }

    private Instant after(Duration waited) {
        return Objects.requireNonNull(database.queryForObject(
                        "SELECT xinglin.horizon(? * interval '1 millisecond')",
                        OffsetDateTime.class,
                        waited.toMillis()))
                .toInstant();
    }
}
