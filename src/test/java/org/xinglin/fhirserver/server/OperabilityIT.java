package org.xinglin.fhirserver.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.RawHttp;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** What an operator looks at, and what a tester who is new here finds. */
class OperabilityIT {

    private final XinglinServer server = SharedServer.get();

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void isWell(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void tellsPrometheusHowItFares() {
        server.get("/fhir/metadata");

        assertThat(server.get("/actuator/prometheus").body())
                .as("JVM, HTTP, database connections")
                .contains("jvm_memory_used_bytes{", "jvm_gc_", "process_cpu_usage")
                .contains("http_server_requests_seconds_count{")
                .contains("hikaricp_connections_active{", "hikaricp_connections_pending{");
    }

    @Test
    void saysOnceThatItIsReady() {
        assertThat(server.log().lines().filter(line -> line.matches(".* Xinglin FHIR .* is ready: .*")))
                .singleElement()
                .asString()
                .contains("http://127.0.0.1:" + server.port() + "/fhir", "security open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/loggers"})
    void keepsItsInsideToItself(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void describesItselfInOpenApi() {
        HttpResponse<String> answer = server.get("/fhir/api-docs");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("openapi: 3.")
                .contains("title: Xinglin FHIR (杏林)")
                .contains("/Patient:", "/Observation/{id}:", "/Patient/{id}/$everything:", "/Observation/$validate:");
    }

    @Test
    void showsAPageToTryItOn() {
        HttpResponse<String> answer = server.get("/fhir/swagger-ui/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        assertThat(answer.body()).contains("swagger-ui-bundle.js", "Xinglin FHIR (杏林)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/foo", "/error", "/fhir/../foo"})
    void answersABrowserThatLostItsWayWithAPageOfTheOutcome(String path) {
        RawHttp.Answer answer = RawHttp.send(
                server, "GET " + path + " HTTP/1.1\nHost: localhost\nAccept: text/html\nConnection: close");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("<html", "interaction-not-supported").doesNotContain("Exception");
    }
}
