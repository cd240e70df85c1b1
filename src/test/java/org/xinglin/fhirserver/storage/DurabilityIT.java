package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.XinglinServer;

/**
 * What the server acknowledged is there, whatever ends it. One story on one data folder, since each chapter costs a
 * start: the server is killed, a rival wants its folder, the plug is pulled, and at last it is stopped in order.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class DurabilityIT {

    /** Acknowledged records between two disasters. */
    private static final int A_BUSY_WHILE = 120;

    private final Ledger ledger = new Ledger();
    private Path folder;
    private XinglinServer server;

    @BeforeAll
    void startTheFirstServer(@TempDir Path folder) {
        this.folder = folder;
        server = XinglinServer.in(folder).start();
    }

    @AfterAll
    void leaveNothingRunning() {
        PowerCut.strike(server);
    }

    @Test
    @Order(1)
    void aKilledServerLosesNothingItAcknowledged() {
        try (BusyHospital hospital = new BusyHospital(server, ledger)) {
            awaitABusyWhile();
            server.kill();
        }
        assertThat(PowerCut.postmaster(folder))
                .as("the database outlives its server")
                .get()
                .matches(ProcessHandle::isAlive);

        server = XinglinServer.in(folder).start();

        ledger.agreesWith(server);
    }

    @Test
    @Order(2)
    void theDatabaseAcknowledgesWhatIsOnDiskAndNothingElse() throws Exception {
        // A power cut shows the lack of one of these only now and then, so they are asked for by name.
        List<String> pidFile = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
        String url = "jdbc:postgresql://127.0.0.1:" + pidFile.get(3).strip() + "/xinglin";
        String password = Files.readString(folder.resolve("postgres.password"));
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                ResultSet value = statement.executeQuery("SHOW " + setting);
                assertThat(value.next()).isTrue();
                assertThat(value.getString(1)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    @Order(3)
    void aSecondServerOnTheSameFolderRefusesToStart() throws Exception {
        XinglinServer rival = XinglinServer.in(folder).launch();

        assertThat(rival.process().waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(rival.process().exitValue()).isNotZero();
        assertThat(rival.log())
                .contains("Another Xinglin server is using the data folder " + folder)
                .contains("XINGLIN_DATA_DIR")
                .as("an operator reads a sentence")
                .doesNotContain("\tat ");
        assertThat(server.get("/actuator/health/readiness").statusCode())
                .as("the first is not disturbed")
                .isEqualTo(200);
    }

    @Test
    @Order(4)
    void aPowerCutLosesNothingItAcknowledged() {
        try (BusyHospital hospital = new BusyHospital(server, ledger)) {
            awaitABusyWhile();
            PowerCut.strike(server);
        }

        server = XinglinServer.in(folder).start();

        ledger.agreesWith(server);
    }

    @Test
    @Order(5)
    void anOrderlyStopAnswersWhatWasAsked() {
        Sender sender = new Sender(server, ledger);
        String resident = sender.postResident().orElseThrow();
        List<CompletableFuture<Integer>> answers = Stream.of(300, 20)
                .map(readings -> CompletableFuture.supplyAsync(() -> sender.postTransaction(resident, readings)))
                .toList();
        await("both transactions are under way").until(() -> postsUnderWay() == answers.size());

        server.stop();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer)
                        .succeedsWithin(Duration.ofSeconds(10))
                        .isEqualTo(200));
        assertThat(PowerCut.postmaster(folder))
                .as("the database is stopped too")
                .isEmpty();

        server = XinglinServer.in(folder).start();

        ledger.agreesWith(server);
    }

    private void awaitABusyWhile() {
        int before = ledger.acknowledgements();
        await("a busy while")
                .atMost(Duration.ofMinutes(3))
                .until(() -> ledger.acknowledgements() >= before + A_BUSY_WHILE);
    }

    private double postsUnderWay() {
        return server.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_active_seconds_count") && line.contains("POST"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
