package org.xinglin.fhirserver.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinglin.fhirserver.RecordLock;
import org.xinglin.fhirserver.ThisTransaction;

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

    /** What the transaction holds already: it is asked for by several hooks of one write. */
    private static final class Held implements TransactionSynchronization {

        private final Set<String> subjects = new HashSet<>();
    }

    @Override
    public void hold(String subject) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || ThisTransaction.the(Held.class, Held::new).subjects.add(subject)) {
            jdbc.query(SUBJECT, row -> {}, subject);
        }
    }

    @Override
    public Optional<String> hold(String type, String id) {
        List<String> versions = jdbc.query(ROW, (row, number) -> row.getString(1), type, id);
        return versions.stream().findFirst();
    }
}
