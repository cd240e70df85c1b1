package org.xinglin.fhirserver.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.XinglinServer;

/** A server as a container runs it: on every address, though open, with one JSON object a line for the log collector. */
class ContainerSettingsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void startsOpenOnEveryAddressWhenToldSoAndLogsJson(@TempDir Path folder) {
        try (XinglinServer server = XinglinServer.in(folder)
                .environment("SERVER_ADDRESS", "0.0.0.0")
                .environment("XINGLIN_ALLOW_OPEN", "true")
                .environment("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs")
                .start()) {
            server.send(
                    "/actuator/health",
                    request ->
                            request.header("X-Request-ID", "from-a-container").POST(BodyPublishers.noBody()));

            await("a line of the request")
                    .until(() -> lines(server).stream()
                            .anyMatch(line -> line.path("requestId").asText().equals("from-a-container")));
            assertThat(lines(server)).allSatisfy(line -> {
                assertThat(line.at("/log/level").asText()).isNotEmpty();
                assertThat(line.path("@timestamp").asText()).isNotEmpty();
                assertThat(line.at("/service/name").asText()).isEqualTo("xinglin-fhir");
            });
            assertThat(lines(server).stream().map(line -> line.path("message").asText()))
                    .filteredOn(message -> message.matches("Xinglin FHIR .* is ready.*"))
                    .singleElement()
                    .asString()
                    .contains("http://0.0.0.0:" + server.port());
        }
    }

    /** All that the process printed; fails on a line that is no JSON. */
    private static List<JsonNode> lines(XinglinServer server) {
        return server.log().lines().map(ContainerSettingsIT::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + line, e);
        }
    }
}
