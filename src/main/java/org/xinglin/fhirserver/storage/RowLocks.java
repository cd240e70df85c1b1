package org.xinglin.fhirserver.storage;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.RecordLock;

/** Locks of PostgreSQL, which end with the transaction: they hold on all nodes. */
@Component
final class RowLocks implements RecordLock {

    private static final String SUBJECT = "SELECT pg_advisory_xact_lock(hashtextextended('xinglin.' || ?, 0))";

    /** What an update takes anyway; references to the row are not kept waiting. */
    private static final String ROW = """
            SELECT res_ver FROM public.hfj_resource
            WHERE res_type = ? AND fhir_id = ? AND res_deleted_at IS NULL FOR NO KEY UPDATE""";

    private final JdbcTemplate jdbc;

    RowLocks(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public void hold(String subject) {
        jdbc.query(SUBJECT, row -> {}, subject);
    }

    @Override
    public Optional<String> hold(String type, String id) {
        List<String> versions = jdbc.query(ROW, (row, number) -> row.getString(1), type, id);
        return versions.stream().findFirst();
    }
}
