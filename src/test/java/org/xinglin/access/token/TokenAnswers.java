package org.xinglin.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.EmbeddedAccess.ask;
import static org.xinglin.testkit.EmbeddedAccess.form;
import static org.xinglin.testkit.EmbeddedAccess.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.XinglinServer;

/** What the server in mode {@code embedded} says to those who come with assertions and tokens. */
final class TokenAnswers {

    private static final EmbeddedAccess access = GuardedServer.access();
    private static final XinglinServer server = GuardedServer.get();

    private TokenAnswers() {}

    static String rule(HttpResponse<String> refusal) {
        return json(refusal).at("/issue/0/details/coding/0/code").asText();
    }

    static void assertRefused(String assertion) {
        HttpResponse<String> answer = ask(server, assertion, "system/*.rs");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(json(answer).path("error").asText()).isEqualTo("invalid_client");
    }

    static HttpResponse<String> revoke(String client, String token) {
        Map<String, String> fields = access.proof(server, client);
        fields.put("token", token);
        return form(server, "/oauth2/revoke", fields);
    }

    static JsonNode introspect(String client, String token) {
        Map<String, String> fields = access.proof(server, client);
        fields.put("token", token);
        return json(form(server, "/oauth2/introspect", fields));
    }

    static HttpResponse<String> get(String path, String token) {
        return server.send(
                path,
                request -> request.header("Authorization", "Bearer " + token).GET());
    }

    static Date ahead(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
