package org.xinglin.fhirserver.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.XinglinServer;

/** A county that sets the limits itself, here to next to nothing: each is kept, and each names itself. */
class LimitSettingsIT {

    private static final String BASIC = "{\"resourceType\": \"Basic\", \"code\": {\"text\": \"%s\"}}";

    /** A narrative before the code: the validator looks at each, which takes time. */
    private static final String TOLD = "\"text\": {\"status\": \"generated\", \"div\": "
            + "\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">x</div>\"}, \"code\"";

    private static XinglinServer server;

    @BeforeAll
    static void aServerWithNarrowLimits(@TempDir Path folder) {
        server = XinglinServer.in(folder)
                .argument("--xinglin.limits.body-size=1MB")
                .argument("--xinglin.limits.nesting=10")
                .argument("--xinglin.limits.transaction-entries=3200")
                .argument("--xinglin.limits.alternatives=3")
                .argument("--xinglin.limits.conditions=2")
                .argument("--xinglin.limits.chain=1")
                .argument("--xinglin.limits.included-resources=2")
                .argument("--xinglin.limits.request-time=1500ms")
                .argument("--xinglin.limits.statement-time=700ms")
                .argument("--xinglin.limits.number-digits=10")
                .argument("--xinglin.limits.answer-resources=5")
                .argument("--xinglin.limits.answer-size=1MB")
                .argument("--xinglin.limits.heavy-requests=1")
                .argument("--xinglin.limits.rate=1MB")
                .argument("--xinglin.limits.rate-grace=1s")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bodies() {
        assertRefused(
                server.post("/fhir/Basic", BASIC.formatted("长".repeat(400_000))), 413, "body-too-large", "1048576 B");
        String nested = "{\"extension\": [".repeat(6) + "]}".repeat(6);
        assertRefused(server.post("/fhir/Basic", nested), 400, "nesting-too-deep", "10");
        assertRefused(server.post("/fhir", batch(3201)), 413, "too-many-entries", "3200");
    }

    @Test
    void searches() {
        assertRefused(server.get("/fhir/Patient?_id=a,b,c,d"), 400, "too-many-values", "3");
        assertRefused(server.get("/fhir/Patient?_id=a&gender=male&name=b"), 400, "too-many-conditions", "2");
        assertRefused(server.get("/fhir/Observation?patient.organization.name=a"), 400, "chain-too-deep", "1");
        assertThat(server.get("/fhir/Patient?_id=a,b,c&gender=male").statusCode())
                .isEqualTo(200);
    }

    @Test
    void includes() {
        put(
                "Organization/all",
                "{\"resourceType\": \"Organization\", \"id\": \"all\", \"name\": \"示例卫生院\","
                        + " \"identifier\": [{\"system\": \"urn:oid:1.2.3.4.5\", \"value\": \"1\"}]}");
        for (String id : new String[] {"one", "two", "three"}) {
            put(
                    "Location/" + id,
                    "{\"resourceType\": \"Location\", \"id\": \"" + id + "\", \"name\": \"门诊\","
                            + " \"managingOrganization\": {\"reference\": \"Organization/all\"}}");
        }

        assertRefused(
                server.get("/fhir/Organization?_revinclude=Location:organization"), 400, "too-many-includes", "2");
    }

    @Test
    void numbers() {
        assertRefused(server.get("/fhir/Observation?value-quantity=1e10"), 400, "number-too-long", "10");
        assertThat(server.get("/fhir/Observation?value-quantity=1e9").statusCode())
                .isEqualTo(200);
    }

    @Test
    void wholeAnswers() {
        put(
                "Organization/found",
                "{\"resourceType\": \"Organization\", \"id\": \"found\", \"name\": \"示例卫生院\","
                        + " \"identifier\": [{\"system\": \"urn:oid:1.2.3.4.5\", \"value\": \"2\"}]}");
        HttpResponse<String> batch = server.post("/fhir", searches("Organization/found", 7));
        assertRefused(batch, 200, "too-many-results", "5");
        assertThat(batch.body().split("\"fullUrl\"|\"200 OK\"", -1))
                .as("entries that were in time")
                .hasSizeGreaterThan(4);

        for (String id : new String[] {"large-1", "large-2", "large-3"}) {
            put(
                    "Basic/" + id,
                    BASIC.formatted("x".repeat(400_000)).replace("{\"res", "{\"id\": \"" + id + "\", \"res"));
        }
        HttpResponse<String> answer = server.get("/fhir/Basic?_id=large-1,large-2,large-3");
        assertRefused(answer, 400, "answer-too-large", "1048576 B");
        assertThat(answer.headers().firstValue("Content-Length")).isPresent();
        // What is stored is within the limit, what is sent is not.
        assertThat(server.get("/fhir/Basic?_id=large-1,large-2").statusCode()).isEqualTo(200);
    }

    @Test
    void heavyRequestsWaitForEachOtherAndNotForever() throws Exception {
        try (Connection database = EmbeddedDatabase.of(server).getConnection();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("LOCK TABLE hfj_resource IN ACCESS EXCLUSIVE MODE");
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 4)
                    .mapToObj(sender -> CompletableFuture.supplyAsync(
                            () -> server.post("/fhir", searches("Patient?gender=male", 20))))
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join).toList()).anySatisfy(answer -> {
                assertRefused(answer, 503, "server-busy", "Retry-After");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
        }
    }

    @Test
    void aSilentSenderIsNotWaitedFor() throws Exception {
        try (Socket sender = new Socket("127.0.0.1", server.port())) {
            sender.setSoTimeout(60_000);
            sender.getOutputStream()
                    .write(("POST /fhir/Basic HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/fhir+json\r\n"
                                    + "Content-Length: 1000\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 408").contains("body-too-slow", "1048576 B/s");
        }
    }

    private static String searches(String url, int entries) {
        return IntStream.range(0, entries)
                .mapToObj(entry -> "{\"request\": {\"method\": \"GET\", \"url\": \"" + url + "\"}}")
                .collect(Collectors.joining(
                        ",", "{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"entry\": [", "]}"));
    }

    @Test
    void aBodyThatTricklesInIsNotWaitedFor() throws Exception {
        try (Socket sender = new Socket("127.0.0.1", server.port())) {
            sender.setSoTimeout(60_000);
            OutputStream out = sender.getOutputStream();
            out.write(("POST /fhir/Basic HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/fhir+json\r\n"
                            + "Content-Length: 1000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            CompletableFuture<Void> trickle = CompletableFuture.runAsync(() -> dripInto(out));

            String answer = new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 408").contains("body-too-slow");
            assertThat(trickle).as("the connection is closed").failsWithin(Duration.ofMinutes(1));
        }
    }

    @Test
    void aTransactionThatTakesTooLongLeavesNothing() {
        // How many fit into the time depends on the machine: the same request grows until it does not fit.
        String before;
        HttpResponse<String> answer;
        int entries = 100;
        do {
            before = server.get("/fhir/Basic?_summary=count").body();
            answer = server.post(
                    "/fhir",
                    batch(entries).replace("\"batch\"", "\"transaction\"").replace("\"code\"", TOLD));
            entries *= 2;
        } while (answer.statusCode() == 200 && entries <= 3200);

        assertRefused(answer, 503, "request-timeout", "1 s");
        assertThat(total(server.get("/fhir/Basic?_summary=count").body())).isEqualTo(total(before));
    }

    @Test
    void aStatementThatWaitsTooLongIsGivenUp() throws Exception {
        try (Connection database = EmbeddedDatabase.of(server).getConnection();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("LOCK TABLE hfj_resource IN ACCESS EXCLUSIVE MODE");

            assertRefused(server.get("/fhir/Patient?gender=male"), 503, "request-timeout", "X-Request-ID");
        }
        assertThat(server.get("/fhir/Patient?gender=male").statusCode()).isEqualTo(200);
    }

    private static String batch(int entries) {
        return IntStream.range(0, entries)
                .mapToObj(entry -> "{\"resource\": " + BASIC.formatted("x")
                        + ", \"request\": {\"method\": \"POST\", \"url\": \"Basic\"}}")
                .collect(Collectors.joining(
                        ",", "{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"entry\": [", "]}"));
    }

    private static String total(String countBundle) {
        return countBundle.replaceAll("(?s).*\"total\":\\s*(\\d+).*", "$1");
    }

    private static void put(String url, String json) {
        HttpResponse<String> answer = server.send(
                "/fhir/" + url,
                request ->
                        request.header("Content-Type", "application/fhir+json").PUT(BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String rule, String limit) {
        assertThat(answer.body()).contains("\"" + rule + "\"").contains(limit);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    /** A byte of a body now and then, until nobody takes it any more. */
    private static void dripInto(OutputStream out) {
        try {
            while (true) {
                out.write(' ');
                Thread.sleep(50);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
