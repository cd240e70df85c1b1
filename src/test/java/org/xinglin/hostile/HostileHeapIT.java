package org.xinglin.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.XinglinServer;

/**
 * A server with a heap of 1 GB under everything at once that is meant to fill it, to hold its threads or to keep its
 * processors busy. A hospital that behaves well goes on meanwhile: each of its requests is answered, none is refused, and
 * whatever was acknowledged is there.
 */
class HostileHeapIT {

    /** Rounds of a well-behaved client, while each hostile kind goes on. */
    private static final int ROUNDS = Integer.getInteger("xinglin.hostile.rounds", 3);

    private static final int SLOW_CONNECTIONS = 250;
    private static final int SENDERS_OF_A_KIND = 1;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String JSON = "application/fhir+json";

    private final AtomicBoolean over = new AtomicBoolean();
    private final Map<String, AtomicInteger> answered = new ConcurrentHashMap<>();
    private final Set<String> statuses = ConcurrentHashMap.newKeySet();

    @Test
    void aHeapOfOneGigabyteSurvivesAndOthersAreAnswered(@TempDir Path folder) throws Exception {
        try (XinglinServer server = XinglinServer.in(folder)
                .heap("1g")
                .argument("--xinglin.limits.request-time=20s")
                .argument("--xinglin.limits.statement-time=10s")
                .start()) {
            fill(server);
            Map<String, Supplier<HttpResponse<String>>> kinds = HostileKinds.of(server);
            List<Socket> connections = new ArrayList<>();
            ExecutorService hostile = Executors.newCachedThreadPool();
            ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
            try {
                holdConnections(server, connections);
                kinds.forEach((kind, request) -> IntStream.range(0, SENDERS_OF_A_KIND)
                        .forEach(sender -> hostile.execute(() -> repeat(kind, request))));

                for (int round = 0; round < ROUNDS; round++) {
                    aRoundOfTheHospital(server, round, acknowledged);
                }
                await("each kind was tried and answered")
                        .atMost(PATIENCE)
                        .until(() -> answered.keySet().containsAll(kinds.keySet()));
            } finally {
                over.set(true);
                hostile.shutdown();
                for (Socket connection : connections) {
                    connection.close();
                }
            }
            assertThat(hostile.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(server.process().isAlive()).isTrue();
            assertThat(server.log()).doesNotContain("OutOfMemoryError", "StackOverflowError");
            assertThat(statuses)
                    .as("%s: never a fault of the server's", answered)
                    .noneMatch(status -> status.endsWith(" 500"));
            for (String reference : acknowledged) {
                assertThat(server.get("/fhir/" + reference).statusCode())
                        .as(reference)
                        .isEqualTo(200);
            }
        }
    }

    /** Writes, reads and searches as an interface of a hospital does: each has to succeed. */
    private static void aRoundOfTheHospital(
            XinglinServer server, int round, ConcurrentLinkedQueue<String> acknowledged) {
        String number = "round-" + round;
        HttpResponse<String> written = server.post(
                "/fhir/Basic",
                "{\"resourceType\":\"Basic\",\"identifier\":[{\"system\":\"urn:oid:1.2.3.4\",\"value\":\"" + number
                        + "\"}],\"code\":{\"text\":\"x\"}}");
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        String location = written.headers().firstValue("Location").orElseThrow();
        String reference = location.replaceAll(".*/(Basic/[^/]+)/.*", "$1");
        acknowledged.add(reference);

        HttpResponse<String> read = server.get("/fhir/" + reference);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);

        HttpResponse<String> found = server.get("/fhir/Basic?identifier=urn:oid:1.2.3.4%7C" + number);
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(found.body()).contains("\"" + number + "\"");

        HttpResponse<String> transaction = server.post(
                "/fhir",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":"
                        + "{\"resourceType\":\"Basic\",\"code\":{\"text\":\"x\"}},\"request\":"
                        + "{\"method\":\"POST\",\"url\":\"Basic\"}}]}");
        assertThat(transaction.statusCode()).as(transaction.body()).isEqualTo(200);
        assertThat(server.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    /** Something to find: forty resources of a megabyte, and two thousand small ones. */
    private static void fill(XinglinServer server) {
        String megabyte = "x".repeat(1_000_000);
        for (int i = 0; i < 40; i++) {
            requireStored(server.post(
                    "/fhir/Basic", "{\"resourceType\":\"Basic\",\"code\":{\"text\":\"" + megabyte + "\"}}"));
        }
        String small = IntStream.range(0, 1000)
                .mapToObj(i -> "{\"resource\":{\"resourceType\":\"Organization\",\"name\":\"示例 " + i
                        + "\",\"alias\":[\"" + "别名".repeat(100) + "\"],\"identifier\":[{\"system\":"
                        + "\"urn:oid:1.2.3.4.6\",\"value\":\"" + i + "\"}]},\"request\":{\"method\":\"POST\","
                        + "\"url\":\"Organization\"}}")
                .collect(Collectors.joining(",", "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[", "]}"));
        for (int i = 0; i < 2; i++) {
            requireStored(server.post("/fhir", small));
        }
    }

    private static void requireStored(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    private void repeat(String kind, Supplier<HttpResponse<String>> request) {
        while (!over.get()) {
            try {
                HttpResponse<String> answer = request.get();
                statuses.add(kind + " " + answer.statusCode());
                answered.computeIfAbsent(kind, unknown -> new AtomicInteger()).incrementAndGet();
            } catch (UncheckedIOException brokenOff) {
                // Also an answer: the server need not hear such a client out.
                statuses.add(kind + " broken off");
                answered.computeIfAbsent(kind, unknown -> new AtomicInteger()).incrementAndGet();
            }
        }
    }

    /** Bodies and headers that do not come to their end, and answers that nobody takes. */
    private static void holdConnections(XinglinServer server, List<Socket> connections) throws IOException {
        String head = "POST /fhir/Basic HTTP/1.1\r\nHost: localhost\r\n";
        String body = head + "Content-Type: " + JSON + "\r\nContent-Length: 9000000\r\n\r\n{\"resourceType\":";
        String large = "GET /fhir/Basic?_count=10 HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String form = "POST /fhir/Basic/_search HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                + " application/x-www-form-urlencoded\r\nContent-Length: 1000000\r\n\r\n_id=";
        for (int i = 0; i < SLOW_CONNECTIONS; i++) {
            for (String request : i % 10 == 0 ? List.of(body, head, large, form) : List.of(body, head)) {
                Socket connection = new Socket("127.0.0.1", server.port());
                connections.add(connection);
                connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
