package org.xinglin.fhirserver.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** An operator who is told a request id finds the request in the log. */
class RequestIdIT {

    private final XinglinServer server = SharedServer.get();

    @ParameterizedTest
    @ValueSource(
            strings = {"/fhir/metadata", "/fhir/Patient/absent", "/fhir/Nonsense", "/actuator/health", "/", "/foo"})
    void everyAnswerCarriesOne(String path) {
        assertThat(server.get(path).headers().allValues("X-Request-ID"))
                .singleElement()
                .asString()
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fhir/metadata", "/fhir/Patient/absent", "/actuator/health", "/foo"})
    void theCallersOwnIsEchoed(String path) {
        assertThat(idOfAnswer(path, "his/2026-11/0042")).isEqualTo("his/2026-11/0042");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "<script>", "[ERROR] forged", "\"quoted\"", "%0a"})
    void anUnsoundOneIsReplaced(String unsound) {
        assertThat(idOfAnswer("/fhir/metadata", unsound)).isNotEqualTo(unsound).matches("[0-9a-f-]{36}");
    }

    @Test
    void anEndlessOneIsReplaced() {
        assertThat(idOfAnswer("/fhir/metadata", "x".repeat(129))).matches("[0-9a-f-]{36}");
    }

    @Test
    void standsInTheLogLinesOfItsRequest() {
        String id = "log-" + UUID.randomUUID();

        // A method that the health page does not know: the framework notes it as a warning.
        server.send(
                "/actuator/health",
                request -> request.header("X-Request-ID", id).POST(BodyPublishers.noBody()));

        await("the log line")
                .untilAsserted(
                        () -> assertThat(server.log().lines()).anyMatch(line -> line.contains("WARN  [" + id + "]")));
    }

    /** A sender may number its requests by whom they are about. */
    @Test
    void isNoWayForTheNumberOfAPersonIntoTheLog() {
        String id = SyntheticResident.numberEndingInX();

        server.send(
                "/actuator/health",
                request -> request.header("X-Request-ID", id).POST(BodyPublishers.noBody()));

        await("the log line")
                .untilAsserted(() ->
                        assertThat(server.log().lines()).anyMatch(line -> line.contains("WARN  [[national-id]]")));
        assertThat(server.log()).doesNotContain(id);
    }

    @Test
    void aRefusalIsNoErrorOfOurs() {
        List<String> before = errors();
        String last = "last-" + UUID.randomUUID();

        server.get("/fhir/Patient/absent");
        server.get("/fhir/Patient?nonsense=1");
        server.get("/fhir/Patient/$nonsense");
        server.get("/foo");
        server.get("/error");
        server.post("/fhir/Patient", "{");
        server.post("/fhir/Patient", "{\"resourceType\":\"Patient\"}");
        server.post("/fhir", "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{}]}");
        server.send(
                "/actuator/health",
                request -> request.header("X-Request-ID", last).POST(BodyPublishers.noBody()));

        await("the last one's log line").until(() -> server.log().contains(last));
        assertThat(errors()).isEqualTo(before);
    }

    private List<String> errors() {
        return server.log().lines().filter(line -> line.contains(" ERROR ")).toList();
    }

    private String idOfAnswer(String path, String sent) {
        HttpResponse<String> answer = server.send(path, request -> request.header("X-Request-ID", sent));
        return answer.headers().firstValue("X-Request-ID").orElseThrow();
    }
}
