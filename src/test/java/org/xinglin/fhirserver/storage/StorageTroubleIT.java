package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.SmallDisk;
import org.xinglin.testkit.XinglinServer;

/**
 * A database that ends, fills its disk or can only be read, under a server that lives on: each request is answered at once
 * with what is wrong, readiness follows, and all is well by itself when the cause is gone. One story on one server.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class StorageTroubleIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** So many characters fit into no free room of a page. */
    private static final int LARGE = 300_000;

    private static final int MEGABYTES = 640;

    private final Ledger ledger = new Ledger();
    private final Random random = new Random(1);
    private Optional<SmallDisk> disk = Optional.empty();
    private Path folder;
    private XinglinServer server;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("data");
        disk = SmallDisk.at(folder, MEGABYTES);
        server = XinglinServer.in(folder).argument("--xinglin.data.restarts=2").start();
    }

    @AfterEach
    void removeTheCause() throws IOException {
        if (disk.isPresent()) {
            disk.get().free();
        }
    }

    @AfterAll
    void end() throws IOException {
        PowerCut.strike(server);
        if (disk.isPresent()) {
            disk.get().close();
        }
    }

    @Test
    @Order(1)
    void aDatabaseThatIsKilledIsStartedAgainAndNothingAcknowledgedIsLost() {
        try (BusyHospital hospital = new BusyHospital(server, ledger)) {
            awaitAcknowledgements();
            PowerCut.postmaster(folder).orElseThrow().destroyForcibly();
            await("it runs again").atMost(PATIENCE).until(() -> server.log().contains("runs again"));
            awaitReadiness(200);
            awaitAcknowledgements();
        }

        ledger.agreesWith(server);
        assertThat(server.log()).contains("It is started again", "runs again").doesNotContain("request-timeout");
    }

    @Test
    @Order(2)
    void whileTheDatabaseIsAwayEachRequestIsToldAtOnce() throws IOException {
        // It cannot start as long as its settings are broken, and is tried again.
        Path settings = folder.resolve("postgres").resolve("postgresql.conf");
        String sound = Files.readString(settings);
        Files.writeString(settings, "no such setting");
        PowerCut.postmaster(folder).orElseThrow().destroyForcibly();
        awaitReadiness(503);

        HttpResponse<String> read = server.get("/fhir/Patient?gender=male");
        HttpResponse<String> write = write("x");
        Files.writeString(settings, sound);

        for (HttpResponse<String> answer : new HttpResponse[] {read, write}) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("\"storage-unavailable\"");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        awaitReadiness(200);
        assertThat(server.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        ledger.agreesWith(server);
    }

    @Test
    @Order(3)
    void sessionsThatTheDatabasesOperatorEndsAreNoFaultOfTheServers() throws Exception {
        try (BusyHospital hospital = new BusyHospital(server, ledger)) {
            for (int round = 0; round < 5; round++) {
                execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = 'xinglin' AND pid <> pg_backend_pid()");
                awaitAcknowledgements();
            }
        }

        ledger.agreesWith(server);
        assertThat(server.log()).doesNotContainPattern("RefusalHook : Request \\S+ failed");
    }

    @Test
    @Order(4)
    void aDatabaseThatCanOnlyBeReadRefusesWritesAndReadsOn() throws Exception {
        execute("ALTER SYSTEM SET default_transaction_read_only = on");
        execute("SELECT pg_reload_conf()");
        awaitReadiness(503);

        assertRefused(write("x"), 503, "storage-read-only");
        assertThat(server.get("/fhir/Patient?gender=male").statusCode()).isEqualTo(200);

        execute("SET default_transaction_read_only = off", "ALTER SYSTEM RESET default_transaction_read_only");
        execute("SELECT pg_reload_conf()");
        awaitReadiness(200);
        for (int session = 0; session < 10; session++) {
            assertThat(write("x").statusCode()).isEqualTo(201);
        }
        ledger.agreesWith(server);
    }

    @Test
    @Order(5)
    void aFullDiskRefusesWritesAndReadsOnAndIsWellWhenThereIsRoom() throws Exception {
        SmallDisk small = smallDisk();
        small.fill();
        awaitReadiness(503);

        await("a write that needs room")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertRefused(write(large()), 507, "storage-full"));
        assertThat(server.get("/fhir/Patient?gender=male").statusCode()).isEqualTo(200);
        assertThat(server.get("/actuator/health/liveness").statusCode()).isEqualTo(200);

        small.free();
        awaitReadiness(200);
        assertThat(write(large()).statusCode()).isEqualTo(201);
        ledger.agreesWith(server);
    }

    @Test
    @Order(6)
    void aDatabaseThatEndsOnAFullDiskComesBackWhenThereIsRoom() throws Exception {
        SmallDisk small = smallDisk();
        try (BusyHospital hospital = new BusyHospital(server, ledger)) {
            awaitAcknowledgements();
            small.fill();
            PowerCut.postmaster(folder).orElseThrow().destroyForcibly();
            awaitReadiness(503);
            await("it is tried").atMost(PATIENCE).until(() -> Files.exists(folder.resolve("postgres-restart.log")));
            small.free();
            awaitReadiness(200);
            awaitAcknowledgements();
        }
        ledger.agreesWith(server);
    }

    @Test
    @Order(7)
    void aDatabaseThatDoesNotComeBackEndsTheServerWithTheReason() throws Exception {
        Files.delete(folder.resolve("postgres").resolve("global").resolve("pg_control"));
        PowerCut.postmaster(folder).orElseThrow().destroyForcibly();

        assertThat(server.process().waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(server.process().exitValue()).isNotZero();
        assertThat(server.log())
                .contains("could not be started again", "pg_control", "postgres-restart.log", "from its backup");
    }

    private SmallDisk smallDisk() {
        assumeThat(disk).as("a disk to fill may be mounted here").isPresent();
        return disk.orElseThrow();
    }

    private HttpResponse<String> write(String text) {
        return server.post("/fhir/Basic", "{\"resourceType\": \"Basic\", \"code\": {\"text\": \"" + text + "\"}}");
    }

    /** Text that cannot be compressed: PostgreSQL would make next to nothing of a repeated word. */
    private String large() {
        StringBuilder text = new StringBuilder(LARGE);
        random.ints(LARGE, 0x4E00, 0x9FA5).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + rule + "\"");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private void awaitReadiness(int status) {
        await("readiness " + status)
                .atMost(PATIENCE)
                .failFast("the server ended", () -> !server.process().isAlive())
                .until(() -> server.get("/actuator/health/readiness").statusCode() == status);
    }

    private void awaitAcknowledgements() {
        int before = ledger.acknowledgements();
        await("some more records").atMost(PATIENCE).until(() -> ledger.acknowledgements() >= before + 30);
    }

    /** One after the other in one session. */
    private void execute(String... statements) throws IOException, SQLException {
        try (Connection database = EmbeddedDatabase.of(server).getConnection();
                Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
