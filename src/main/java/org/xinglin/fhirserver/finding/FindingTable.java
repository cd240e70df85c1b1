package org.xinglin.fhirserver.finding;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.recognition.Unrecognised;

/** Table {@code xinglin.finding}. Joins the transaction of its caller. */
@Component
final class FindingTable {

    private static final int LONGEST = 200;

    private static final String KEEP = """
            INSERT INTO xinglin.finding (res_id, type, path, system, code, text, reason,
                suggested_system, suggested_code, suggested_display, performer, first_at, last_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), clock_timestamp())
            ON CONFLICT (res_id, path, system, code, text, reason) DO UPDATE SET last_at = excluded.last_at,
                performer = excluded.performer, suggested_system = excluded.suggested_system,
                suggested_code = excluded.suggested_code, suggested_display = excluded.suggested_display""";

    private final JdbcTemplate jdbc;

    FindingTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** What was found of records before and is found no more goes; what is found again keeps its first time. */
    void keep(Collection<Long> before, List<Found> found) {
        if (!before.isEmpty()) {
            Object[] kept = found.stream().map(Found::key).toArray(String[]::new);
            jdbc.update(
                    "DELETE FROM xinglin.finding WHERE res_id = ANY (?::bigint[]) AND res_id || '|' || path || '|' || system"
                            + " || '|' || code || '|' || text || '|' || reason <> ALL (?::text[])",
                    before.toArray(Long[]::new),
                    kept);
        }
        if (!found.isEmpty()) {
            jdbc.batchUpdate(KEEP, found.stream().map(Found::row).toList());
        }
    }

    /**
     * What of a record is not understood.
     *
     * @param number of the record in the storage
     * @param performer the id of an Organization
     */
    record Found(
            long number,
            String type,
            Unrecognised what,
            @Nullable String performer) {

        String key() {
            return number + "|" + what.path() + "|" + said(what.system()) + "|" + said(what.code()) + "|"
                    + said(what.text()) + "|" + what.reason();
        }

        Object[] row() {
            Coding suggestion = Objects.requireNonNullElseGet(what.suggestion(), Coding::new);
            return new @Nullable Object[] {
                number,
                type,
                what.path(),
                said(what.system()),
                said(what.code()),
                said(what.text()),
                what.reason(),
                suggestion.getSystem(),
                suggestion.getCode(),
                suggestion.getDisplay(),
                performer
            };
        }

        private static String said(@Nullable String value) {
            String said = value == null ? "" : value;
            return said.length() <= LONGEST
                    ? said
                    : said.substring(0, said.offsetByCodePoints(0, said.codePointCount(0, LONGEST)));
        }
    }
}
