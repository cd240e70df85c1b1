package org.xinglin.fuzz;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.XinglinServer;

/** What requests left in the database, held against what the server said it stored. */
final class Traces {

    /** The library's clocked jobs keep book of themselves. */
    private static final String TABLES = """
            SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
            WHERE table_schema IN ('public', 'xinglin') AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'bt2\\_%'
            """;

    private static final String WAITING = "SELECT count(*) FROM xinglin.event WHERE NOT parked";

    private static final String LAST_VERSION = "SELECT coalesce(max(pid), 0) FROM hfj_res_ver";

    private static final String VERSIONS_SINCE = """
            SELECT r.res_type || '/' || r.fhir_id || '/_history/' || v.res_ver
            FROM hfj_res_ver v JOIN hfj_resource r ON r.res_id = v.res_id WHERE v.pid > ?
            """;

    private final JdbcClient database;
    private final String countAll;

    private Map<String, Long> rows;
    private long lastVersion;

    private Traces(JdbcClient database) {
        this.database = database;
        this.countAll = database.sql(TABLES).query(String.class).list().stream()
                .map(table -> "SELECT '" + table + "', count(*) FROM " + table)
                .collect(joining(" UNION ALL "));
        awaitListeners();
        this.rows = rows();
        this.lastVersion = lastVersion();
    }

    static Traces of(XinglinServer server) throws IOException {
        return new Traces(JdbcClient.create(EmbeddedDatabase.of(server)));
    }

    /** What follows from what was stored is there, so that whatever comes afterwards comes from what is sent afterwards. */
    private void awaitListeners() {
        await("all listeners are told")
                .atMost(Duration.ofMinutes(2))
                .until(() -> database.sql(WAITING).query(Long.class).single() == 0);
    }

    private Map<String, Long> rows() {
        Map<String, Long> counted = new TreeMap<>();
        database.sql(countAll).query(row -> {
            counted.put(row.getString(1), row.getLong(2));
        });
        return counted;
    }

    private long lastVersion() {
        return database.sql(LAST_VERSION).query(Long.class).single();
    }

    /**
     * Fails unless exactly what the server acknowledged since the last look is there: every version, and no other; and
     * where it acknowledged nothing, not one row in any table.
     *
     * @param acknowledged versions such as {@code Patient/1/_history/1}
     */
    void areOnly(Set<String> acknowledged) {
        List<String> stored = database.sql(VERSIONS_SINCE)
                .param(lastVersion)
                .query(String.class)
                .list();
        Map<String, Long> before = rows;
        if (!acknowledged.isEmpty()) {
            awaitListeners();
        }
        rows = rows();
        lastVersion = lastVersion();
        assertThat(new TreeSet<>(stored)).as("versions stored").isEqualTo(new TreeSet<>(acknowledged));
        if (acknowledged.isEmpty()) {
            assertThat(rows).as("rows, after refusals alone").isEqualTo(before);
        }
    }
}
