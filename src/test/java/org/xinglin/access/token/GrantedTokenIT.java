package org.xinglin.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.EmbeddedAccess.ask;
import static org.xinglin.testkit.EmbeddedAccess.form;
import static org.xinglin.testkit.EmbeddedAccess.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.XinglinServer;

/** A token says no more than was asked for and registered, for this server, in the ways that are told of. */
class GrantedTokenIT {

    private static final EmbeddedAccess access = GuardedServer.access();
    private static final XinglinServer server = GuardedServer.get();

    @ParameterizedTest
    @CsvSource({
        "lis, system/*.cruds, system/Observation.rs system/Patient.r",
        "lis, system/Observation.read, system/Observation.read",
        "lis, system/Observation.rs system/Condition.rs, system/Observation.rs",
        "lis, system/Observation.s?category=laboratory, system/Observation.s?category=laboratory",
        "lis, 'system/Observation.rs?category=a,b&code=c', 'system/Observation.rs?category=a,b&code=c'",
        "his, system/*.rs user/*.rs openid patient/*.rs, system/*.rs",
    })
    void whatIsGrantedIsNeverMoreThanIsAskedForAndRegistered(String client, String asked, String granted) {
        HttpResponse<String> answer = ask(server, access.assertion(server, client), asked);

        assertThat(List.of(json(answer).path("scope").asText().split(" ")))
                .containsExactlyInAnyOrder(granted.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system/Condition.rs",
                "user/Observation.rs",
                "system/AuditEvent.rs",
                "openid",
                "system/Patient.cud",
                "system/Observation.rs?patient=Patient/1",
                "system/Observation.rs?code:in=x",
                "system/Observation.rs?category=a&date=2026",
                "system/Observation.rs?category=a,",
                "system/Observation.cruds?category=a",
                "system/*.rs?category=a",
                "nonsense",
                ""
            })
    void aScopeThatMayNotBeGrantedIsAnInvalidOne(String scope) {
        HttpResponse<String> answer = ask(server, access.assertion(server, "lis"), scope);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asText()).isEqualTo("invalid_scope");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "authorization_code",
                "refresh_token",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "x"
            })
    void anotherGrantIsRefused(String grant) {
        Map<String, String> fields = access.proof(server, "his");
        fields.putAll(Map.of(
                "grant_type", grant,
                "code", "x",
                "refresh_token", "x",
                "redirect_uri", "https://x.example",
                "subject_token", "x",
                "subject_token_type", "urn:ietf:params:oauth:token-type:access_token"));
        assertThat(form(server, "/oauth2/token", fields).statusCode()).isBetween(400, 401);
    }

    @Test
    void whatTheTokenSaysIsForThisServer() throws ParseException {
        SignedJWT token = SignedJWT.parse(access.token(server, "his", "system/*.rs"));
        JsonNode metadata = json(server.get("/fhir/metadata"));

        assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
        assertThat(token.getJWTClaimsSet().getAudience())
                .containsExactly(metadata.at("/implementation/url").asText())
                .containsExactly(server.fhirBase());
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(server.url());
        assertThat(token.getJWTClaimsSet().getStringClaim("client_id")).isEqualTo("his");
    }

    @Test
    void discoveryAndTheStatementAgree() {
        JsonNode smart = json(server.get("/fhir/.well-known/smart-configuration"));
        JsonNode security = json(server.get("/fhir/metadata")).at("/rest/0/security");

        assertThat(smart.path("token_endpoint").asText()).isEqualTo(server.url() + "/oauth2/token");
        assertThat(smart.path("token_endpoint_auth_signing_alg_values_supported")
                        .toString())
                .isEqualTo("[\"ES384\",\"RS384\"]");
        assertThat(security.at("/service/0/coding/0/code").asText()).isEqualTo("SMART-on-FHIR");
        Map<String, String> names = Map.of(
                "token", "token_endpoint", "revoke", "revocation_endpoint", "introspect", "introspection_endpoint");
        names.forEach((uri, member) -> assertThat(
                        security.at("/extension/0/extension").findParents("url"))
                .anySatisfy(each -> {
                    assertThat(each.path("url").asText()).isEqualTo(uri);
                    assertThat(each.path("valueUri").asText())
                            .isEqualTo(smart.path(member).asText());
                }));
        assertThat(json(server.get("/oauth2/jwks")).toString()).doesNotContain("\"d\"");
    }
}
