package org.xinglin.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The one PostgreSQL that all contenders share, each in a database of its own, and what it has done for each. */
final class BenchPostgres implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final JdbcTemplate jdbc;
    private final Path postmaster;

    /**
     * What PostgreSQL counted.
     *
     * @param statements executed for one database; each is a round trip, unless the driver sends several at once
     * @param rows inserted, updated and deleted there
     * @param cpuMillis of all its processes
     */
    record Work(long statements, long rows, long cpuMillis) {}

    BenchPostgres(Path folder) throws IOException {
        postmaster = folder.resolve("cluster").resolve("postmaster.pid");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("cluster").toFile())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8");
        Map.of(
                        "fsync", "on",
                        "full_page_writes", "on",
                        "synchronous_commit", "on",
                        "shared_buffers", "512MB",
                        "max_connections", "100",
                        "shared_preload_libraries", "pg_stat_statements")
                .forEach(builder::setServerConfig);
        postgres = builder.start();
        jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
        jdbc.execute("CREATE EXTENSION pg_stat_statements");
    }

    /** Creates a database and says how to reach it. */
    String database(String name) {
        jdbc.execute("CREATE DATABASE \"" + name + "\" ENCODING 'UTF8' TEMPLATE template0");
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name;
    }

    long bytes(String database) {
        jdbc.execute("CHECKPOINT");
        Long size = jdbc.queryForObject("SELECT pg_database_size(?)", Long.class, database);
        return size == null ? 0 : size;
    }

    /** Brings the planner's statistics of a database up to date, as the autovacuum of a running county has. */
    void analyze(String database) {
        JdbcTemplate own = new JdbcTemplate(postgres.getDatabase("postgres", database));
        own.execute("ANALYZE");
    }

    Work work(String database) throws IOException {
        List<Long> counted =
                jdbc.queryForObject("""
                SELECT coalesce(sum(calls), 0)::bigint,
                       coalesce(sum(rows) FILTER (WHERE query ~* '^\\s*(insert|update|delete)'), 0)::bigint
                FROM pg_stat_statements JOIN pg_database ON pg_database.oid = dbid WHERE datname = ?""", (row, number) -> List.of(row.getLong(1), row.getLong(2)), database);
        if (counted == null) {
            throw new IllegalStateException("No counts for " + database);
        }
        return new Work(counted.get(0), counted.get(1), cpuMillis());
    }

    /** Of the postmaster, its children, and those that have ended. */
    private long cpuMillis() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(postmaster).get(0).strip());
        long sum = ProcessCpu.withEnded(pid);
        try (Stream<ProcessHandle> children =
                ProcessHandle.of(pid).orElseThrow().children()) {
            for (ProcessHandle child : children.toList()) {
                sum += ProcessCpu.of(child.pid());
            }
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
