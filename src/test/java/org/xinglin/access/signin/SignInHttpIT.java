package org.xinglin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.signin.FormBrowser.code;
import static org.xinglin.access.signin.FormBrowser.error;
import static org.xinglin.access.signin.FormBrowser.givenCode;
import static org.xinglin.access.signin.FormBrowser.read;
import static org.xinglin.access.signin.FormBrowser.redeem;
import static org.xinglin.access.signin.FormBrowser.redemption;
import static org.xinglin.access.signin.FormBrowser.refresh;
import static org.xinglin.access.signin.FormBrowser.request;
import static org.xinglin.access.signin.FormBrowser.tokens;
import static org.xinglin.testkit.EmbeddedAccess.form;
import static org.xinglin.testkit.EmbeddedAccess.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.XinglinServer;

/** An app is let in over HTTP: pages, code, tokens, refresh, launch, and what a client reads before all that. */
class SignInHttpIT {

    private final XinglinServer server = SignInServer.server();

    @Test
    void anAppIsLetInAndGoesOnByItsRefreshToken() {
        JsonNode first = tokens("phone", "doctor");
        assertThat(first.path("patient").asText()).isEqualTo("p1");
        assertThat(first.path("need_patient_banner").isBoolean()).isTrue();
        assertThat(first.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(first.path("expires_in").asInt()).isBetween(1, 3600);
        assertThat(first.path("scope").asText().split(" "))
                .contains("patient/*.rs", "offline_access", "openid", "fhirUser");
        assertThat(read("Patient/p1", first)).isEqualTo(200);
        assertThat(read("Patient/p2", first)).as("of the one resident alone").isEqualTo(404);

        HttpResponse<String> refreshed = refresh(first);
        assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(200);
        assertThat(refreshed.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        JsonNode second = json(refreshed);
        assertThat(second.path("patient").asText()).isEqualTo("p1");
        assertThat(second.path("refresh_token").asText())
                .isNotEmpty()
                .isNotEqualTo(first.path("refresh_token").asText());
        assertThat(read("Patient/p1", second)).isEqualTo(200);
        assertThat(json(refresh(second, Map.of("client_id", "phone")))
                        .path("access_token")
                        .asText())
                .as("named, too")
                .isNotEmpty();
    }

    @Test
    void theIdentityTokenIsTheAppsAndSignedByUs() throws Exception {
        JsonNode tokens = tokens("phone", "doctor");
        SignedJWT id = SignedJWT.parse(tokens.path("id_token").asText());
        JWTClaimsSet claims = id.getJWTClaimsSet();

        JWKSet keys = JWKSet.parse(server.get("/oauth2/jwks").body());
        assertThat(id.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(id.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        assertThat(claims.getIssuer()).isEqualTo(server.url());
        assertThat(claims.getAudience()).containsExactly("phone");
        assertThat(claims.getStringClaim("azp")).isEqualTo("phone");
        assertThat(claims.getStringClaim("nonce")).isEqualTo("n-1");
        assertThat(claims.getStringClaim("fhirUser")).isEqualTo(server.fhirBase() + "/PractitionerRole/r1");
        assertThat(claims.getClaim("auth_time")).isNotNull();
        assertThat(server.send(
                                "/fhir/Patient/p1",
                                http -> http.header("Authorization", "Bearer " + id.serialize())
                                        .GET())
                        .statusCode())
                .as("it is no access token")
                .isEqualTo(401);
    }

    @Test
    void aConfidentialAppProvesItself() {
        assertThat(error(redeem(code("web", "doctor"), "web"))).isEqualTo("invalid_client");
        Map<String, String> fields = redemption(code("web", "doctor"), "web");
        HttpResponse<String> answer = basic("/oauth2/token", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode tokens = json(answer);

        assertThat(error(refresh(tokens))).as("by the token alone").isEqualTo("invalid_client");
        assertThat(error(refresh(tokens, Map.of("client_id", "web"))))
                .as("by its name alone")
                .isEqualTo("invalid_client");
        HttpResponse<String> refreshed = basic(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        tokens.path("refresh_token").asText()));
        assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(200);
    }

    @Test
    void aRevokedRefreshTokenEndsItsFamilyAtOnce() {
        JsonNode tokens = tokens("phone", "doctor");
        Map<String, String> token = Map.of(
                "client_id", "phone", "token", tokens.path("refresh_token").asText());

        assertThat(form(server, "/oauth2/revoke", token).statusCode()).isEqualTo(200);

        assertThat(read("Patient/p1", tokens)).isEqualTo(401);
        assertThat(error(refresh(tokens))).isEqualTo("invalid_grant");
    }

    @Test
    void aLaunchOfTheOperatorsProgramOpensItsApp() {
        Map<String, String> request = request("phone");
        request.put("scope", "launch patient/*.rs");
        request.put("launch", launch(SignInServer.platform(), "p2", "phone"));
        FormBrowser browser = new FormBrowser();
        HttpResponse<String> consent = browser.signedIn(browser.open(request), "doctor");
        // Another resident than the launch's is no choice.
        HttpResponse<String> allowed =
                browser.submit(consent, "/sign-in/consent", Map.of("decision", "allow", "patient", "p1"));

        JsonNode tokens = json(redeem(givenCode(allowed), "phone"));

        assertThat(tokens.path("patient").asText()).isEqualTo("p2");
    }

    @Test
    void aCliniciansAppOpensAnother() {
        Map<String, String> user = request("phone");
        user.put("scope", "user/*.cruds openid");
        FormBrowser browser = new FormBrowser();
        JsonNode desk =
                json(redeem(givenCode(browser.allowed(browser.signedIn(browser.open(user), "doctor"))), "phone"));

        Map<String, String> request = request("tablet");
        request.put("scope", "launch patient/*.rs");
        request.put("launch", launch(desk.path("access_token").asText(), "p2", "tablet"));

        HttpResponse<String> opened = browser.allowed(browser.open(request));
        assertThat(json(redeem(givenCode(opened), "tablet")).path("patient").asText())
                .isEqualTo("p2");
    }

    @Test
    void thePickerFindsWhomThePersonReachesAndNobodyElse() {
        FormBrowser browser = new FormBrowser();
        HttpResponse<String> picker = browser.signedIn(browser.open(request("phone")), "doctor");

        assertThat(picker.body()).contains("王秀英", "李建国").doesNotContain("赵远方");
        assertThat(browser.submit(picker, "/sign-in/patient", Map.of("find", "王", "search", "1"))
                        .body())
                .contains("王秀英")
                .doesNotContain("李建国");
        assertThat(browser.submit(picker, "/sign-in/patient", Map.of("find", "赵", "search", "1"))
                        .body())
                .doesNotContain("赵远方");
    }

    @Test
    void aResidentReadsTheirOwnRecordAndWritesNothing() {
        Map<String, String> request = request("phone");
        request.put("scope", "patient/*.cruds");
        FormBrowser browser = new FormBrowser();
        HttpResponse<String> opened = browser.allowed(browser.signedIn(browser.open(request), "resident"));
        JsonNode tokens = json(redeem(givenCode(opened), "phone"));

        assertThat(tokens.path("scope").asText()).isEqualTo("patient/*.rs");
        assertThat(tokens.path("patient").asText()).isEqualTo("p1");
        assertThat(read("Patient/p1", tokens)).isEqualTo(200);
        assertThat(read("Patient/p2", tokens)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/.well-known/smart-configuration",
                "/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server"
            })
    void clientsFindTheSameAndPagesOfAppsMayReadIt(String path) {
        String origin = SignInServer.site().origin();
        HttpResponse<String> answer =
                server.send(path, http -> http.header("Origin", origin).GET());
        JsonNode document = json(answer);

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(origin);
        assertThat(document.path("issuer").asText()).isEqualTo(server.url());
        assertThat(document.path("authorization_endpoint").asText()).isEqualTo(server.url() + "/oauth2/authorize");
        assertThat(document.path("token_endpoint").asText()).isEqualTo(server.url() + "/oauth2/token");
        assertThat(document.path("code_challenge_methods_supported")).hasSize(1);
        assertThat(document.path("grant_types_supported")).hasSize(3);
        assertThat(document.path("jwks_uri").asText()).isEqualTo(server.url() + "/oauth2/jwks");
        assertThat(document.path("response_types_supported"))
                .extracting(JsonNode::asText)
                .containsExactly("code");
        if (path.contains("openid")) {
            // OpenID Connect Discovery 1.0, section 3.
            assertThat(document.path("subject_types_supported")).isNotEmpty();
            assertThat(document.path("id_token_signing_alg_values_supported"))
                    .extracting(JsonNode::asText)
                    .contains("RS256");
        }
        assertThat(document.has("userinfo_endpoint")).isFalse();
        HttpResponse<String> strange = server.send(
                path, http -> http.header("Origin", "https://evil.example").GET());
        assertThat(strange.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir/Patient/p1, GET, authorization, true",
        "/fhir/Patient, POST, 'authorization,content-type', true",
        "/oauth2/token, POST, authorization, true",
        "/sign-in/password, POST, content-type, false",
    })
    void pagesOfAppsAskForTokensAndRecordsThemselves(String path, String method, String headers, boolean allowed) {
        String origin = SignInServer.site().origin();
        HttpResponse<String> answer = server.send(
                path,
                http -> http.header("Origin", origin)
                        .header("Access-Control-Request-Method", method)
                        .header("Access-Control-Request-Headers", headers)
                        .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").isPresent())
                .isEqualTo(allowed);
    }

    static String launch(String token, String patient, String client) {
        String body = "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"patient\", \"valueReference\":"
                + " {\"reference\": \"Patient/" + patient + "\"}}, {\"name\": \"client\", \"valueString\": \"" + client
                + "\"}]}";
        HttpResponse<String> answer = SignInServer.server()
                .send(
                        "/fhir/$launch",
                        request -> request.header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/fhir+json")
                                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode value = json(answer).path("parameter").path(0).path("valueString");
        assertThat(value.asText()).hasSizeGreaterThan(20);
        return value.asText();
    }

    private HttpResponse<String> basic(String path, Map<String, String> fields) {
        String proof =
                Base64.getEncoder().encodeToString(("web:" + SignInServer.SECRET).getBytes(StandardCharsets.UTF_8));
        return server.send(
                path,
                request -> request.header("Authorization", "Basic " + proof)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(FormBrowser.encoded(fields))));
    }
}
