package org.xinglin.fhirserver.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts findings. A code is one finding whatever its words; where there is none, the words are. It asks the library's table by its
 * bare name, so that in the transaction of a caller with a reach only records within it count.
 */
@Component
final class FindingCounts {

    private static final String COUNT = """
            WITH counted AS (
                SELECT finding.*, carrier.fhir_id, coalesce(performer, (
                    SELECT managing.fhir_id FROM xinglin.about_resident about
                    JOIN xinglin.resident_place place ON place.resident = about.resident
                    JOIN hfj_resource managing ON managing.res_id = place.organisation
                    WHERE about.res_id = finding.res_id AND about.resident > 0 AND place.cause = 0
                    ORDER BY managing.res_id LIMIT 1)) AS sender
                FROM xinglin.finding
                JOIN hfj_resource carrier ON carrier.res_id = finding.res_id AND carrier.res_deleted_at IS NULL
                WHERE (?::text IS NULL OR type = ?) AND (?::timestamptz IS NULL OR last_at >= ?))
            SELECT type, nullif(system, '') AS system, nullif(code, '') AS code,
                   nullif(mode() WITHIN GROUP (ORDER BY text), '') AS text, reason,
                   count(DISTINCT res_id) AS records, min(first_at) AS first_at, max(last_at) AS last_at,
                   (array_agg(fhir_id ORDER BY last_at DESC, res_id DESC))[1] AS example,
                   (array_agg(suggested_system ORDER BY suggested_code IS NULL, last_at DESC, res_id))[1] AS suggested_system,
                   (array_agg(suggested_code ORDER BY suggested_code IS NULL, last_at DESC, res_id))[1] AS suggested_code,
                   (array_agg(suggested_display ORDER BY suggested_code IS NULL, last_at DESC, res_id))[1] AS suggested_display
            FROM counted WHERE ?::text IS NULL OR sender = ?
            GROUP BY type, system, code, reason, CASE WHEN code = '' THEN text END
            ORDER BY records DESC, last_at DESC, type, system, code, text LIMIT ?""";

    private final JdbcTemplate jdbc;

    FindingCounts(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * The most frequent first.
     *
     * @param since only of records written then or later
     * @param type only of records of a type
     * @param organization only of records that count for an organisation, by its id
     */
    List<FindingCount> of(@Nullable Instant since, @Nullable String type, @Nullable String organization, int most) {
        Timestamp from = since == null ? null : Timestamp.from(since);
        return jdbc.query(COUNT, (row, number) -> count(row), type, type, from, from, organization, organization, most);
    }

    private static FindingCount count(ResultSet row) throws SQLException {
        String suggested = row.getString("suggested_code");
        return new FindingCount(
                row.getString("type"),
                row.getString("system"),
                row.getString("code"),
                row.getString("text"),
                row.getString("reason"),
                row.getInt("records"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                row.getString("type") + "/" + row.getString("example"),
                suggested == null
                        ? null
                        : new Coding(row.getString("suggested_system"), suggested, row.getString("suggested_display")));
    }
}
