package org.xinglin.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.token.TokenAnswers.get;
import static org.xinglin.testkit.EmbeddedAccess.ask;
import static org.xinglin.testkit.EmbeddedAccess.claims;
import static org.xinglin.testkit.EmbeddedAccess.form;
import static org.xinglin.testkit.EmbeddedAccess.json;
import static org.xinglin.testkit.EmbeddedAccess.sign;
import static org.xinglin.testkit.GuardedCounty.RSA;
import static org.xinglin.testkit.GuardedCounty.SECRET;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.GuardedCounty;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.XinglinServer;

/** A program gets a token, as SMART's Backend Services do; whoever attacks that gets none. */
class ProgramTokenIT {

    private static final EmbeddedAccess access = GuardedServer.access();
    private static final XinglinServer server = GuardedServer.get();

    @Test
    void aTokenComesByAKeyAndOpensTheBase() {
        HttpResponse<String> answer = ask(server, access.assertion(server, "platform"), "system/*.rs");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(json(answer).path("token_type").asText()).isEqualToIgnoringCase("bearer");
        assertThat(json(answer).path("expires_in").asInt()).isBetween(1, 3600);
        assertThat(json(answer).path("scope").asText()).isEqualTo("system/*.rs");
        assertThat(json(answer).has("refresh_token")).isFalse();
        assertThat(get(
                                "/fhir/Patient?_count=1",
                                json(answer).path("access_token").asText())
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask(server, sign(RSA, claims(server, "rsa").build()), "system/*.rs")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Who got a token, who was refused one, and of a name that nobody has nothing but the refusal. */
    @Test
    void whoAsksForATokenIsInTheAudit() {
        assertThat(asked("given", access.assertion(server, "platform"))).isEqualTo(200);
        String another = sign(access.key("his"), claims(server, "platform").build());
        assertThat(asked("another-key", another)).isEqualTo(401);
        assertThat(asked("unknown", sign(RSA, claims(server, "who-is-it").build())))
                .isEqualTo(401);

        assertThat(recorded("given")).containsExactly("E 110122 0 platform");
        assertThat(recorded("another-key")).containsExactly("E 110122 4 platform");
        assertThat(recorded("unknown")).containsExactly("E 110122 4 unknown");
    }

    private static int asked(String request, String assertion) {
        String body = "grant_type=client_credentials&scope=system/*.rs&client_assertion_type="
                + "urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion=" + assertion;
        return server.send(
                        "/oauth2/token",
                        http -> http.header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-Request-ID", "token-" + request)
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static List<String> recorded(String request) {
        String auditor =
                GuardedServer.token(GuardedCounty.APP, "auditor.county", null, new String[] {"user/AuditEvent.rs"});
        JsonNode found = json(get("/fhir/AuditEvent?action=E&_count=500&_sort=-date", auditor));
        return StreamSupport.stream(found.path("entry").spliterator(), false)
                .map(entry -> entry.path("resource"))
                .filter(event -> event.toString().contains("\"token-" + request + "\""))
                .map(event -> event.path("action").asText() + " "
                        + event.path("subtype").path(0).path("code").asText() + " "
                        + event.path("outcome").asText() + " "
                        + event.path("agent")
                                .path(0)
                                .path("who")
                                .path("identifier")
                                .path("value")
                                .asText())
                .toList();
    }

    @Test
    void aTokenComesByASecretInTheHeaderAlone() {
        assertThat(basic("basic", SECRET).statusCode()).isEqualTo(200);
        assertThat(basic("basic", SECRET + "x").statusCode()).isEqualTo(401);
        assertThat(basic("his", SECRET).statusCode()).isEqualTo(401);
        assertThat(form(
                                server,
                                "/oauth2/token",
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "scope", "system/*.rs",
                                        "client_id", "basic",
                                        "client_secret", SECRET))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aNameBesideTheAssertionIsTheSame() {
        Map<String, String> fields = access.proof(server, "his");
        fields.putAll(Map.of("grant_type", "client_credentials", "scope", "system/*.rs", "client_id", "lis"));
        assertThat(form(server, "/oauth2/token", fields).statusCode()).isEqualTo(401);
        Map<String, String> same = access.proof(server, "his");
        same.putAll(Map.of("grant_type", "client_credentials", "scope", "system/*.rs", "client_id", "his"));
        assertThat(form(server, "/oauth2/token", same).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> basic(String client, String secret) {
        String pair = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return server.send(
                "/oauth2/token",
                request -> request.header("Authorization", "Basic " + pair)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=system/*.rs")));
    }
}
