package org.xinglin.fhirserver.localcode;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stored records that carry a code which a map knows, or knew: those that the search index has under it, and those that were not
 * understood because of it.
 */
@Component
final class StoredCarriers {

    /** The search parameters under which the library has the codes of records. */
    private static final Map<String, List<String>> INDEXED = Map.of(
            "Observation",
            List.of("code", "component-code", "combo-code", "value-concept", "component-value-concept"),
            "Condition",
            List.of("code"),
            "DiagnosticReport",
            List.of("code"),
            "ServiceRequest",
            List.of("code"));

    private static final PartitionSettings UNPARTITIONED = new PartitionSettings();

    private static final String RECORD = """
            INSERT INTO xinglin.event (listener, lane, type, id, version, change, due_at)
            SELECT 'stored-records', res_type || '/' || fhir_id, res_type, fhir_id, res_ver, 'UPDATED', now()
            FROM hfj_resource carrier
            WHERE res_deleted_at IS NULL
            AND res_id IN (SELECT res_id FROM hfj_spidx_token WHERE hash_sys_and_value = ANY (?::bigint[])
                           UNION SELECT res_id FROM xinglin.finding JOIN xinglin.local_code USING (code)
                           WHERE local_code.source = finding.system)
            AND NOT EXISTS (SELECT FROM xinglin.event waiting
                            WHERE waiting.listener = 'stored-records' AND NOT waiting.parked
                            AND waiting.lane = carrier.res_type || '/' || carrier.fhir_id)
            ORDER BY res_id""";

    private final JdbcTemplate jdbc;

    StoredCarriers(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Has each of them stored once more.
     *
     * @return how many
     */
    int recordAll() {
        Long[] hashes = jdbc
                .query(
                        "SELECT DISTINCT source, code FROM xinglin.local_code",
                        (row, number) -> new LocalCode(row.getString(1), row.getString(2)))
                .stream()
                .flatMap(StoredCarriers::hashes)
                .toArray(Long[]::new);
        return jdbc.update(RECORD, (Object) hashes);
    }

    private static Stream<Long> hashes(LocalCode code) {
        return INDEXED.entrySet().stream()
                .flatMap(type -> type.getValue().stream()
                        .map(parameter -> ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                                UNPARTITIONED,
                                (RequestPartitionId) null,
                                type.getKey(),
                                parameter,
                                code.system(),
                                code.code())));
    }
}
