package org.xinglin.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Ways of keeping a caller within a part of the organisation tree, at 100,000 residents and a million Observations:
 * {@code bin/bench reach [rounds]}. What ADR 11 was taken on.
 */
class ReachBench {

    private static final Logger log = LoggerFactory.getLogger(ReachBench.class);

    /** As {@code DatabaseConfig} set them when ADR 11 was taken. */
    private static final String SESSION =
            "SET enable_mergejoin = off; SET enable_hashjoin = off; SET random_page_cost = 1.1";

    private static final String SCRIPTS = "/org/xinglin/bench/reach/";

    @Test
    void candidatesInTurn(@TempDir Path folder) throws Exception {
        int rounds = Integer.getInteger("xinglin.bench.rounds", 5);
        try (BenchPostgres postgres = new BenchPostgres(folder)) {
            String url = postgres.database("reach");
            storeSamples(url, folder);
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setUsername("postgres");
            config.setConnectionInitSql(SESSION);
            config.setMaximumPoolSize(1);
            try (HikariDataSource dataSource = new HikariDataSource(config);
                    Connection connection = dataSource.getConnection()) {
                run(connection, "fill.sql");
                run(connection, "candidates.sql");
                JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                for (ReachSearch search : ReachSearch.all(jdbc)) {
                    log.warn("\n{}", inTurn(connection, jdbc, search, rounds));
                }
                log.warn("\n{}", bytes(jdbc));
            }
        }
    }

    /** The server makes its schema, and the rows that the script copies. */
    private static void storeSamples(String url, Path folder) throws IOException, InterruptedException {
        try (Contender server = Contender.start(
                "xinglin",
                List.of("-jar", System.getProperty("xinglin.jar", "target/xinglin-fhir.jar")),
                Map.of(
                        "SPRING_DATASOURCE_URL", url,
                        "SPRING_DATASOURCE_USERNAME", "postgres",
                        "SPRING_DATASOURCE_PASSWORD", "none"),
                "/actuator/health/readiness",
                folder.resolve("server.log"))) {
            HttpRequest samples = server.request("")
                    .header("Content-Type", "application/fhir+json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            new ClassPathResource(SCRIPTS + "samples.json").getContentAsString(StandardCharsets.UTF_8)))
                    .build();
            HttpResponse<String> answer = server.send(samples);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        }
    }

    private static void run(Connection connection, String script) throws IOException, SQLException {
        String statements = new ClassPathResource(SCRIPTS + script).getContentAsString(StandardCharsets.UTF_8);
        // A line that ends with a semicolon ends a statement, unless the next one is indented, as in a function.
        for (String statement : statements.split(";\\n(?! {4}|END)")) {
            if (!statement.isBlank()) {
                try (Statement each = connection.createStatement()) {
                    each.execute(statement);
                }
            }
        }
    }

    /** Medians of the rounds, a line for each candidate: milliseconds and pages for each scope, planned anew and kept. */
    private static String inTurn(Connection connection, JdbcTemplate jdbc, ReachSearch search, int rounds)
            throws SQLException {
        List<ReachScope> scopes = ReachScope.all(jdbc);
        List<Long> residents = jdbc.queryForList(
                "SELECT resident FROM spike.place WHERE organisation = 41305 ORDER BY 1 LIMIT 20", Long.class);
        StringBuilder table = new StringBuilder("| " + search.name() + " |");
        scopes.forEach(scope -> table.append(' ').append(scope.name()).append(" |"));
        table.append("\n|---|").append("---|".repeat(scopes.size())).append('\n');
        Map<String, List<ReachMeasurement>> measured = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (ReachCandidate candidate : ReachCandidate.all()) {
                for (ReachScope scope : scopes) {
                    for (boolean generic : new boolean[] {false, true}) {
                        ReachMeasurement one = ReachMeasurement.of(
                                connection, search, candidate, scope, residents.get(round % residents.size()), generic);
                        if (round > 0) {
                            measured.computeIfAbsent(
                                            candidate.name() + scope.name() + generic, key -> new ArrayList<>())
                                    .add(one);
                        }
                    }
                }
            }
        }
        for (ReachCandidate candidate : ReachCandidate.all()) {
            table.append("| ").append(candidate.name()).append(" |");
            for (ReachScope scope : scopes) {
                table.append(cell(Objects.requireNonNull(measured.get(candidate.name() + scope.name() + false))))
                        .append(" ·")
                        .append(cell(Objects.requireNonNull(measured.get(candidate.name() + scope.name() + true))))
                        .append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String cell(List<ReachMeasurement> rounds) {
        if (rounds.stream().anyMatch(ReachMeasurement::ended)) {
            return " > 60 s";
        }
        return String.format(
                Locale.ROOT,
                " %.3g (%.3g)",
                median(rounds, ReachMeasurement::millis),
                median(rounds, ReachMeasurement::buffers) / 1000);
    }

    private static double median(List<ReachMeasurement> rounds, ToDoubleFunction<ReachMeasurement> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String bytes(JdbcTemplate jdbc) {
        StringBuilder table = new StringBuilder("| Key | bytes per resource, indexes included |\n|---|---|\n");
        for (String key :
                List.of("spike.ancestor_token", "spike.leaf_token", "spike.leaf_beside", "xinglin.reach_key")) {
            table.append("| ")
                    .append(key)
                    .append(" | ")
                    .append(jdbc.queryForObject(
                            "SELECT (pg_total_relation_size(?::regclass) / 1133000)::text", String.class, key))
                    .append(" |\n");
        }
        return table.toString();
    }
}
