package org.xinglin.fhirserver.event;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;

/**
 * Table {@code xinglin.due}. Joins the transaction of its caller. What time it is the county's clock says, not the
 * database's.
 */
@Component
final class DueTable implements Days {

    /**
     * Writes and locks nothing where the day stands there as it should, which is the usual case. One that is still ahead has
     * not been told, whatever a node with another clock has done.
     */
    private static final String KEEP = """
            INSERT INTO xinglin.due AS stands (kind, type, id, patient, at)
            SELECT kept.* FROM (VALUES (?, ?, ?, ?, ?::timestamptz)) AS kept (kind, type, id, patient, at)
            WHERE NOT EXISTS (SELECT FROM xinglin.due same
                              WHERE same.type = kept.type AND same.id = kept.id AND same.kind = kept.kind
                              AND same.at = kept.at AND same.patient IS NOT DISTINCT FROM kept.patient
                              AND (same.told_at IS NULL OR kept.at <= ?))
            ON CONFLICT (type, id, kind) DO UPDATE
            SET patient = excluded.patient, at = excluded.at,
                told_at = CASE WHEN stands.at = excluded.at AND excluded.at <= ? THEN stands.told_at END""";

    private static final String FORGET = """
            DELETE FROM xinglin.due WHERE type = ? AND id = ? AND kind = ?""";

    /**
     * By one node at a time, so that the days of a lane are told in their order however many there are; one that somebody is
     * just keeping anew waits for the next time. Of a resource that is no longer there nothing is told: its day was kept
     * while it was being deleted.
     */
    static final String TELL = """
            WITH turn AS (SELECT pg_try_advisory_xact_lock(hashtextextended('xinglin.due', 0)) AS ours),
            come AS MATERIALIZED (
                SELECT due.*, EXISTS (SELECT FROM hfj_resource
                                      WHERE res_type = due.type AND fhir_id = due.id AND res_deleted_at IS NULL) AS lives
                FROM xinglin.due
                WHERE told_at IS NULL AND at <= ? AND kind = ANY (?) AND (SELECT ours FROM turn)
                ORDER BY at, type, id, kind LIMIT ? FOR UPDATE SKIP LOCKED),
            gone AS (DELETE FROM xinglin.due USING come
                     WHERE NOT lives AND (due.type, due.id, due.kind) = (come.type, come.id, come.kind)),
            told AS (UPDATE xinglin.due SET told_at = ? FROM come
                     WHERE lives AND (due.type, due.id, due.kind) = (come.type, come.id, come.kind))
            SELECT kind, type, id, patient FROM come WHERE lives ORDER BY at, type, id, kind""";

    private static final int AT_A_TIME = 1000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DueTable(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    @Override
    public void keep(DayReached day, Optional<Instant> at) {
        if (at.isEmpty()) {
            jdbc.update(FORGET, day.type(), day.id(), day.kind());
            return;
        }
        OffsetDateTime now = now();
        jdbc.update(KEEP, day.kind(), day.type(), day.id(), day.patient(), stored(at.get()), now, now);
    }

    /**
     * Takes the first of the days that have come and have not been told, in their order; none if another node is at it.
     *
     * @param kinds of which
     */
    List<DayReached> tell(Collection<String> kinds) {
        OffsetDateTime now = now();
        return jdbc.query(
                TELL,
                (row, number) -> new DayReached(
                        row.getString("kind"), row.getString("type"), row.getString("id"), row.getString("patient")),
                now,
                kinds.toArray(String[]::new),
                AT_A_TIME,
                now);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** PostgreSQL keeps microseconds: rounded up, for a day that is told before it has come would be lost. */
    private static OffsetDateTime stored(Instant at) {
        return at.plusNanos(999).truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
