package org.xinglin.indicator.fhir.fact;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Has each resident counted anew: his day has come, which is told as any other day is (ADR 25). */
@Component
final class FactRebuild {

    private static final String RECORD = """
            INSERT INTO xinglin.due (kind, type, id, patient, at)
            SELECT ?, 'Patient', fhir_id, fhir_id, ?::timestamptz FROM public.hfj_resource
            WHERE res_type = 'Patient' AND res_deleted_at IS NULL
            ON CONFLICT (type, id, kind) DO UPDATE SET at = excluded.at, told_at = NULL""";

    private static final String RESIDENTS =
            "SELECT count(*) FROM public.hfj_resource WHERE res_type = 'Patient' AND res_deleted_at IS NULL";

    /** Those whose day was not told yet, and those of whom a listener is still to hear. */
    private static final String WAITING = """
            SELECT (SELECT count(*) FROM xinglin.due WHERE kind = ? AND told_at IS NULL AND at <= ?)
                + (SELECT count(*) FROM xinglin.event WHERE listener = ?)""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    FactRebuild(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    void record() {
        jdbc.update(RECORD, FactRenewal.DAY, now());
    }

    long residents() {
        return number(jdbc.queryForObject(RESIDENTS, Long.class));
    }

    long waiting() {
        return number(jdbc.queryForObject(WAITING, Long.class, FactRenewal.DAY, now(), FactListener.NAME));
    }

    private static long number(@Nullable Long count) {
        return count == null ? 0 : count;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
