package org.xinglin.fhirserver.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.fhirserver.BeforeReadiness;
import org.xinglin.fhirserver.conformance.ServerContract;

/**
 * Indexes what an earlier release has stored by what is searched by now, before the server is ready: a search that found
 * new records alone would be taken for one that finds all. A start that is broken off goes on where it was.
 */
final class SearchIndex implements BeforeReadiness {

    private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);

    private static final int AT_ONCE = 2_000;
    private static final int TOLD_EVERY = 20_000;

    private final DataSource dataSource;
    private final ServerContract contract;
    private final IndexedBy indexedBy;
    private final Reindexing reindexing;

    SearchIndex(DataSource dataSource, ServerContract contract, IndexedBy indexedBy, Reindexing reindexing) {
        this.dataSource = dataSource;
        this.contract = contract;
        this.indexedBy = indexedBy;
        this.reindexing = reindexing;
    }

    @Override
    public void prepare() {
        try (Connection session = dataSource.getConnection()) {
            session.setAutoCommit(true);
            try {
                IndexRows rows = new IndexRows(session);
                Map<String, Long> behind = rows.behind(contract.types(), indexedBy::of);
                if (!behind.isEmpty()) {
                    bringUpToDate(rows, behind.keySet(), Collections.min(behind.values()));
                }
            } finally {
                session.createStatement().execute("SELECT pg_advisory_unlock_all()");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is stored could not be indexed", e);
        }
    }

    private void bringUpToDate(IndexRows rows, Set<String> types, long begin) {
        log.info("Search: indexing what is stored of {} types by this release's parameters", types.size());
        long at = begin;
        long done = 0;
        Map<Long, String> next = new TreeMap<>(rows.next(types, at, AT_ONCE));
        while (!next.isEmpty()) {
            reindexing.index(next);
            at = Collections.max(next.keySet());
            rows.doneTo(types, at);
            done += next.size();
            if (done / TOLD_EVERY > (done - next.size()) / TOLD_EVERY) {
                log.info("Search: {} records indexed", done);
            }
            next = rows.next(types, at, AT_ONCE);
        }
        rows.done(List.copyOf(types));
        log.info("Search: {} records indexed, all of them are found", done);
    }
}
