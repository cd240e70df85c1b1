package org.xinglin.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinCommand;
import org.xinglin.testkit.XinglinServer;

/** The audit is only added to, survives {@code kill -9}, and {@code audit verify} finds whoever touches it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditVerifyIT {

    private static final int READERS = 24;

    @TempDir
    private static Path folder;

    private static XinglinServer server;
    private static String resident;

    @BeforeAll
    static void start() {
        server = begin();
        resident = server.client()
                .create()
                .resource(SyntheticResident.aResident().build())
                .execute()
                .getId()
                .getIdPart();
    }

    private static XinglinServer begin() {
        return XinglinServer.in(folder).argument("--xinglin.audit.enabled=true").start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static XinglinCommand verify() {
        return XinglinCommand.run("audit", "verify", "--xinglin.data.dir=" + folder);
    }

    private static JdbcTemplate database() throws IOException {
        return new JdbcTemplate(EmbeddedDatabase.of(server));
    }

    @Test
    @Order(1)
    void rowsAreOnlyAdded() throws IOException, SQLException {
        String partition =
                database().queryForObject("SELECT tableoid::regclass::text FROM xinglin.audit LIMIT 1", String.class);
        List<String> touches = new ArrayList<>();
        for (String table : List.of("xinglin.audit", partition)) {
            touches.add("UPDATE " + table + " SET client = 'x'");
            touches.add("DELETE FROM " + table);
            touches.add("TRUNCATE " + table);
        }
        touches.addAll(List.of(
                "UPDATE xinglin.audit_chain SET digest = 'x'",
                "DELETE FROM xinglin.audit_chain",
                "TRUNCATE xinglin.audit_chain"));
        for (String role : List.of("origin", "replica")) {
            for (String touch : touches) {
                try (Connection connection = EmbeddedDatabase.of(server).getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("SET session_replication_role = " + role);
                    assertThatThrownBy(() -> statement.execute(touch))
                            .as(touch)
                            .hasMessageContaining("only ever added to");
                }
            }
        }
    }

    @Test
    @Order(2)
    void manyReadersShareACommitAndEachIsThere() throws Exception {
        Set<String> answered = load(400, 1);

        assertThat(missing(answered)).isEmpty();
        XinglinCommand verified = verify();
        assertThat(verified.exitCode()).as(verified.output()).isZero();
    }

    @Test
    @Order(3)
    void whatWasAnsweredIsInTheAuditAfterKill() throws Exception {
        Set<String> answered = load(Integer.MAX_VALUE, 2);
        assertThat(answered).hasSizeGreaterThan(20);

        // Stopped: the command starts the database itself.
        XinglinCommand stopped = verify();
        assertThat(stopped.exitCode()).as(stopped.output()).isZero();
        server = begin();
        assertThat(missing(answered)).isEmpty();
        XinglinCommand running = verify();
        assertThat(running.exitCode()).as(running.output()).isZero();
    }

    /** Reads and writes by many at once, until so many are answered, or until the server is killed. */
    private static Set<String> load(int most, int round) throws InterruptedException {
        Set<String> answered = new ConcurrentSkipListSet<>();
        ExecutorService senders = Executors.newFixedThreadPool(READERS);
        for (int sender = 0; sender < READERS; sender++) {
            int number = sender;
            senders.submit(() -> {
                for (int i = 0; answered.size() < most && server.process().isAlive(); i++) {
                    String id = "load-" + round + "-" + number + "-" + i;
                    boolean writes = number % 3 == 0;
                    int status = server.send("/fhir/" + (writes ? "Basic" : "Patient/" + resident), request -> {
                                request.header("X-Request-ID", id).header("Content-Type", "application/fhir+json");
                                return writes
                                        ? request.POST(java.net.http.HttpRequest.BodyPublishers.ofString(BASIC))
                                        : request.GET();
                            })
                            .statusCode();
                    if (status < 300) {
                        answered.add(id);
                    }
                }
                return null;
            });
        }
        senders.shutdown();
        if (most == Integer.MAX_VALUE) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (answered.size() < 300 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            server.kill();
        }
        senders.awaitTermination(2, TimeUnit.MINUTES);
        return answered;
    }

    private static final String BASIC = """
            {"resourceType": "Basic", "code": {"coding": [{"system": "https://example.org/kind", "code": "note"}]}}""";

    private static Set<String> missing(Set<String> answered) throws IOException {
        Set<String> missing = new TreeSet<>(answered);
        database()
                .queryForList("SELECT request FROM xinglin.audit WHERE request LIKE 'load-%'", String.class)
                .forEach(missing::remove);
        return missing;
    }

    @Test
    @Order(4)
    void whatCannotBeWrittenDownIsNeitherDoneNorTold() throws IOException {
        database().execute("ALTER TABLE xinglin.audit ADD CONSTRAINT trouble CHECK (number < 0) NOT VALID");
        HttpResponse<String> read = server.get("/fhir/Patient/" + resident);
        HttpResponse<String> write = server.post("/fhir/Basic", BASIC.replace("note", "unwritten"));
        database().execute("ALTER TABLE xinglin.audit DROP CONSTRAINT trouble");

        for (HttpResponse<String> answer : List.of(read, write)) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("audit-unavailable").doesNotContain("xinglin.audit\"");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("X-Request-ID")).isPresent();
        }
        assertThat(server.get("/fhir/Basic?code=https://example.org/kind%7Cunwritten&_summary=count")
                        .body())
                .contains("\"total\":0");
        assertThat(server.get("/fhir/Patient/" + resident).statusCode()).isEqualTo(200);
        // The numbers that were given out and never stored are called void.
        XinglinCommand verified = verify();
        assertThat(verified.exitCode()).as(verified.output()).isZero();
        assertThat(database()
                        .queryForObject("SELECT count(*) FROM xinglin.audit WHERE interaction = 'void'", Integer.class))
                .isPositive();
    }

    @Test
    @Tag("long")
    @Order(5)
    void nodesHoldEachOthersEnds(@TempDir Path other) throws Exception {
        PGSimpleDataSource running = (PGSimpleDataSource) EmbeddedDatabase.of(server);
        long first = database().queryForObject("SELECT max(chain) FROM xinglin.audit_chain", Long.class);
        try (XinglinServer second = XinglinServer.in(other)
                .argument("--xinglin.audit.enabled=true")
                .argument("--xinglin.audit.anchors=1s")
                .argument("--xinglin.audit.digest=SM3")
                .environment("SPRING_DATASOURCE_URL", running.getURL())
                .environment("SPRING_DATASOURCE_USERNAME", "postgres")
                .environment("SPRING_DATASOURCE_PASSWORD", String.valueOf(running.getPassword()))
                .start()) {
            for (int i = 0; i < 20; i++) {
                server.get("/fhir/Patient/" + resident);
                second.get("/fhir/Patient/" + resident);
            }
            long written = database()
                    .queryForObject("SELECT max(number) FROM xinglin.audit WHERE chain = ?", Long.class, first);
            // The first writes on, its own anchors too: what counts is how far the second has seen it.
            long end = Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> seenOf(first), seen -> seen >= written);
            XinglinCommand both = verify();
            assertThat(both.exitCode()).as(both.output()).isZero();
            JdbcTemplate database = database();
            database.execute("ALTER TABLE xinglin.audit DISABLE TRIGGER audit_append_only");
            String last = "chain = " + first + " AND number >= " + end;
            database.execute("CREATE TABLE public.cut AS SELECT * FROM xinglin.audit WHERE " + last);
            database.execute("DELETE FROM xinglin.audit WHERE " + last);
            isFound("row " + first + "-" + end + " is missing");
            database.execute("INSERT INTO xinglin.audit SELECT * FROM public.cut");
        }
        XinglinCommand mended = verify();
        assertThat(mended.exitCode()).as(mended.output()).isZero();
    }

    /** The highest number of a chain that another one's anchors name; 0 for none. */
    private static long seenOf(long chain) throws IOException {
        Pattern anchor = Pattern.compile("(?:^| )" + chain + ":(\\d+):");
        return database()
                .queryForList(
                        "SELECT detail FROM xinglin.audit WHERE interaction = 'anchor' AND chain > ?",
                        String.class,
                        chain)
                .stream()
                .flatMap(detail -> anchor.matcher(detail).results())
                .mapToLong(seen -> Long.parseLong(seen.group(1)))
                .max()
                .orElse(0);
    }

    @Test
    @Order(6)
    void aTouchedRowIsNamed() throws IOException {
        for (int i = 0; i < 5; i++) {
            server.get("/fhir/Patient/" + resident);
        }
        JdbcTemplate database = database();
        long chain = database.queryForObject("SELECT max(chain) FROM xinglin.audit", Long.class);
        // A number may have no row: its transaction was rolled back. That a row is gone is known once it is settled.
        long number = database.queryForObject(
                "SELECT max(number) FROM xinglin.audit WHERE chain = ? AND number <="
                        + " (SELECT max(settled) FROM xinglin.audit WHERE chain = ?)",
                Long.class,
                chain,
                chain);
        String row = "chain = " + chain + " AND number = " + number;
        String name = chain + "-" + number;
        database.execute("ALTER TABLE xinglin.audit DISABLE TRIGGER audit_append_only");
        database.execute("CREATE TABLE public.kept AS SELECT * FROM xinglin.audit WHERE " + row);

        assertThat(database.update("UPDATE xinglin.audit SET address = '10.0.0.9' WHERE " + row))
                .isOne();
        isFound("row " + name + " is changed");
        database.execute("DELETE FROM xinglin.audit WHERE " + row);
        isFound("row " + name + " is missing");
        database.execute("INSERT INTO xinglin.audit SELECT * FROM public.kept");
        XinglinCommand mended = verify();
        assertThat(mended.exitCode()).as(mended.output()).isZero();
        database.execute("INSERT INTO xinglin.audit " + copyWithOtherMoment());
        isFound("row " + name + " is added");
    }

    private static String copyWithOtherMoment() {
        return "SELECT chain, number, recorded + interval '1 microsecond', settled, kind, action, interaction, outcome,"
                + " reason, client, login, fhir_user, task, patients, what, query, address, purpose, request, base,"
                + " place, detail, before, hash FROM public.kept";
    }

    private static void isFound(String words) {
        XinglinCommand verified = verify();
        assertThat(verified.exitCode()).as(verified.output()).isEqualTo(1);
        assertThat(verified.output()).contains(words);
    }
}
