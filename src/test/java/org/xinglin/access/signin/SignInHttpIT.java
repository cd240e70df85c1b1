package org.xinglin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.EmbeddedAccess.form;
import static org.xinglin.testkit.EmbeddedAccess.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.XinglinServer;

/** An app is let in over HTTP: pages, code, tokens, refresh, and everything that ends them. */
class SignInHttpIT {

    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final String SECRET = UUID.randomUUID().toString();
    private static final String BACK = "https://app.example.org/back";

    // RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String SCOPES = "launch/patient patient/*.rs openid fhirUser offline_access";

    @TempDir
    static Path folder;

    private static XinglinServer server;
    private static EmbeddedAccess access;

    private @Nullable String cookie;

    @BeforeAll
    static void start() {
        String hash = new BCryptPasswordEncoder(10).encode(PASSWORD);
        access = EmbeddedAccess.in(folder)
                .everything("platform", "system/*.cruds")
                .raw("app", app("app", "public: true"))
                .raw("other", app("other", "public: true"))
                .raw("web", app("web", "secret-bcrypt: \"" + new BCryptPasswordEncoder(10).encode(SECRET) + "\""))
                .user("  - {name: doctor, password-bcrypt: \"" + hash
                        + "\", fhir-user: PractitionerRole/r1, roles: [clinician]}\n")
                .user("  - {name: nurse, password-bcrypt: \"" + hash
                        + "\", fhir-user: PractitionerRole/r1, roles: [clinician]}\n")
                .user("  - {name: privacy, password-bcrypt: \"" + hash + "\", totp-secret: " + AuthenticatorApp.KEY
                        + ", fhir-user: PractitionerRole/r1, roles: [privacy]}\n");
        server = access.setup(XinglinServer.in(folder.resolve("data"))).start();
        String token = access.token(server, "platform", "system/*.cruds");
        put(token, "Organization/o1", "\"name\": \"一院\"");
        put(token, "Organization/o2", "\"name\": \"二院\"");
        put(token, "Practitioner/d1", "\"name\": [{\"text\": \"张医生\"}]");
        put(
                token,
                "PractitionerRole/r1",
                "\"active\": true, \"practitioner\": {\"reference\": \"Practitioner/d1\"},"
                        + " \"organization\": {\"reference\": \"Organization/o1\"}");
        resident(token, "p1", "王秀英", "o1");
        resident(token, "p2", "李建国", "o1");
        resident(token, "p9", "赵远方", "o2");
    }

    private static String app(String id, String proof) {
        return """
                  - id: %s
                    name: 慢病助手
                    %s
                    grants: [authorization_code, refresh_token]
                    scopes: [openid, fhirUser, launch, launch/patient, offline_access, "patient/*.cruds", "user/*.cruds"]
                    redirect-uris: ["%s"]
                """.formatted(id, proof, BACK);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void anotherBrowser() {
        cookie = null;
    }

    @Test
    void anAppIsLetInAndGoesOnByItsRefreshToken() throws Exception {
        JsonNode first = json(redeem(code("app", "doctor"), "app", VERIFIER));
        assertThat(first.path("patient").asText()).isEqualTo("p1");
        assertThat(first.path("need_patient_banner").isBoolean()).isTrue();
        assertThat(first.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(first.path("expires_in").asInt()).isBetween(1, 3600);
        assertThat(first.path("scope").asText().split(" ")).contains("patient/*.rs", "offline_access", "openid", "fhirUser");
        SignedJWT id = SignedJWT.parse(first.path("id_token").asText());
        assertThat(id.getJWTClaimsSet().getAudience()).containsExactly("app");
        assertThat(id.getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("n-1");
        assertThat(id.getJWTClaimsSet().getStringClaim("fhirUser")).isEqualTo(server.fhirBase() + "/PractitionerRole/r1");
        assertThat(read("Patient/p1", first)).isEqualTo(200);

        JsonNode second = json(refresh(first, "app"));
        assertThat(second.path("patient").asText()).isEqualTo("p1");
        assertThat(second.path("refresh_token").asText())
                .isNotEmpty()
                .isNotEqualTo(first.path("refresh_token").asText());
        assertThat(read("Patient/p1", second)).isEqualTo(200);

        assertThat(error(refresh(first, "app"))).isEqualTo("invalid_grant");
        assertThat(error(refresh(second, "app"))).as("the family has ended").isEqualTo("invalid_grant");
        assertThat(read("Patient/p1", first)).isEqualTo(401);
        assertThat(read("Patient/p1", second)).isEqualTo(401);
    }

    @Test
    void aConfidentialAppProvesItself() {
        String code = code("web", "doctor");
        assertThat(error(redeem(code, "web", VERIFIER))).isEqualTo("invalid_client");
        String again = code("web", "doctor");
        Map<String, String> fields = redemption(again, VERIFIER);
        HttpResponse<String> answer = basic("/oauth2/token", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode tokens = json(answer);

        assertThat(error(refresh(tokens, "web"))).as("by its name alone").isEqualTo("invalid_client");
        HttpResponse<String> refreshed = basic(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "refresh_token", tokens.path("refresh_token").asText()));
        assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(200);
    }

    @Test
    void aCodeUsedTwiceEndsWhatCameOfIt() {
        String code = code("app", "doctor");
        JsonNode tokens = json(redeem(code, "app", VERIFIER));
        assertThat(read("Patient/p1", tokens)).isEqualTo(200);

        assertThat(error(redeem(code, "app", VERIFIER))).isEqualTo("invalid_grant");

        assertThat(read("Patient/p1", tokens)).isEqualTo(401);
        assertThat(error(refresh(tokens, "app"))).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeIsOfItsAppItsVerifierAndItsAddress() {
        assertThat(error(redeem(code("app", "doctor"), "other", VERIFIER))).isEqualTo("invalid_grant");
        assertThat(error(redeem(code("app", "doctor"), "app", "x".repeat(43)))).isEqualTo("invalid_grant");
        Map<String, String> fields = redemption(code("app", "doctor"), VERIFIER);
        fields.put("client_id", "app");
        fields.put("redirect_uri", BACK + "/");
        assertThat(error(form(server, "/oauth2/token", fields))).isEqualTo("invalid_grant");
        Map<String, String> without = redemption(code("app", "doctor"), VERIFIER);
        without.put("client_id", "app");
        without.remove("code_verifier");
        assertThat(form(server, "/oauth2/token", without).statusCode()).isIn(400, 401);
    }

    @Test
    void aRevokedRefreshTokenEndsItsFamilyAtOnce() {
        JsonNode tokens = json(redeem(code("app", "doctor"), "app", VERIFIER));
        Map<String, String> token = Map.of("client_id", "app", "token", tokens.path("refresh_token").asText());

        assertThat(form(server, "/oauth2/revoke", token).statusCode()).isEqualTo(200);

        assertThat(read("Patient/p1", tokens)).isEqualTo(401);
        assertThat(error(refresh(tokens, "app"))).isEqualTo("invalid_grant");
    }

    @Test
    void aLaunchIsMadeByAnOperatorsProgramAndOpensItsApp() {
        Map<String, String> request = request("app");
        request.put("scope", "launch patient/*.rs");
        request.put("launch", launch(access.token(server, "platform", "system/*.cruds"), "p2", "app").path("parameter").path(0).path("valueString").asText());
        assertThat(request.get("launch")).hasSizeGreaterThan(20);
        HttpResponse<String> consent = signedIn(get(request), "doctor");
        HttpResponse<String> allowed = submit(consent, "/sign-in/consent", Map.of("decision", "allow", "patient", "p1"));
        JsonNode tokens = json(redeem(answer(allowed).get("code"), "app", VERIFIER));
        assertThat(tokens.path("patient").asText()).isEqualTo("p2");

        assertThat(answer(get(request))).containsEntry("error", "invalid_request");
        Map<String, String> other = request("other");
        other.put("scope", "launch patient/*.rs");
        other.put("launch", launch(access.token(server, "platform", "system/*.cruds"), "p2", "app").path("parameter").path(0).path("valueString").asText());
        assertThat(answer(get(other))).containsEntry("error", "invalid_request");
    }

    @Test
    void thePickerFindsWhomThePersonReachesAndNobodyElse() {
        HttpResponse<String> picker = signedIn(get(request("app")), "doctor");

        assertThat(picker.body()).contains("王秀英", "李建国").doesNotContain("赵远方");
        assertThat(submit(picker, "/sign-in/patient", Map.of("find", "赵", "search", "1")).body()).doesNotContain("赵远方");
        assertThat(submit(picker, "/sign-in/patient", Map.of("patient", "p9")).statusCode()).isEqualTo(403);
    }

    @Test
    void theSecondFactorIsAskedForAndTheSessionChangesAtEachStep() {
        HttpResponse<String> login = get(request("app"));
        String before = cookie;
        HttpResponse<String> second = signedIn(login, "privacy");
        String half = cookie;
        assertThat(second.body()).contains("name=\"code\"");
        HttpResponse<String> picker = follow(
                submit(second, "/sign-in/code", Map.of("code", AuthenticatorApp.code(Instant.now()))));
        assertThat(picker.body()).contains("name=\"patient\"");
        assertThat(half).isNotEqualTo(before);
        assertThat(cookie).isNotEqualTo(half).isNotEqualTo(before);
    }

    @Test
    void afterFiveFailuresTheRightPasswordIsWrong() {
        for (int failure = 0; failure < 5; failure++) {
            assertThat(submit(get(request("app")), "/sign-in/password", Map.of("username", "nurse", "password", "x"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(submit(get(request("app")), "/sign-in/password", Map.of("username", "nurse", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsWrongIsRefusedAsTheSpecificationSays() {
        for (String[] wrong : new String[][] {
            {"aud", "https://evil.example/fhir"}, {"code_challenge", ""}, {"code_challenge_method", "plain"}
        }) {
            Map<String, String> request = request("app");
            request.put(wrong[0], wrong[1]);
            assertThat(answer(get(request))).as(wrong[0]).containsEntry("error", "invalid_request");
        }
        Map<String, String> elsewhere = request("app");
        elsewhere.put("redirect_uri", BACK + "?x");
        HttpResponse<String> page = get(elsewhere);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Location")).isEmpty();

        HttpResponse<String> login = get(request("app"));
        Map<String, String> forged = hidden(login);
        forged.remove("form-token");
        forged.putAll(Map.of("username", "doctor", "password", PASSWORD));
        assertThat(post("/sign-in/password", forged).statusCode()).isEqualTo(403);
    }

    private String code(String client, String user) {
        cookie = null;
        HttpResponse<String> picker = signedIn(get(request(client)), user);
        HttpResponse<String> next = submit(picker, "/sign-in/patient", Map.of("patient", "p1"));
        if (next.statusCode() == 200) {
            next = submit(next, "/sign-in/consent", Map.of("decision", "allow", "patient", "p1"));
        }
        return answer(next).get("code");
    }

    private HttpResponse<String> signedIn(HttpResponse<String> login, String user) {
        return follow(submit(login, "/sign-in/password", Map.of("username", user, "password", PASSWORD)));
    }

    private static Map<String, String> request(String client) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", client);
        request.put("redirect_uri", BACK);
        request.put("scope", SCOPES);
        request.put("state", "s1");
        request.put("nonce", "n-1");
        request.put("aud", server.fhirBase());
        request.put("code_challenge", CHALLENGE);
        request.put("code_challenge_method", "S256");
        return request;
    }

    private static Map<String, String> redemption(String code, String verifier) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", BACK);
        fields.put("code_verifier", verifier);
        return fields;
    }

    private static HttpResponse<String> redeem(String code, String client, String verifier) {
        Map<String, String> fields = redemption(code, verifier);
        fields.put("client_id", client);
        return form(server, "/oauth2/token", fields);
    }

    private static HttpResponse<String> refresh(JsonNode tokens, String client) {
        return form(
                server,
                "/oauth2/token",
                Map.of(
                        "grant_type", "refresh_token",
                        "refresh_token", tokens.path("refresh_token").asText(),
                        "client_id", client));
    }

    private static HttpResponse<String> basic(String path, Map<String, String> fields) {
        String proof = java.util.Base64.getEncoder().encodeToString(("web:" + SECRET).getBytes(StandardCharsets.UTF_8));
        return server.send(path, request -> request.header("Authorization", "Basic " + proof)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    private static String error(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
        return json(answer).path("error").asText();
    }

    private static int read(String path, JsonNode tokens) {
        return server.send("/fhir/" + path, request -> request.header(
                                "Authorization", "Bearer " + tokens.path("access_token").asText())
                        .GET())
                .statusCode();
    }

    private static JsonNode launch(String token, String patient, String client) {
        String body = "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"patient\", \"valueReference\":"
                + " {\"reference\": \"Patient/" + patient + "\"}}, {\"name\": \"client\", \"valueString\": \"" + client + "\"}]}";
        HttpResponse<String> answer = server.send("/fhir/$launch", request -> request.header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/fhir+json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static void resident(String token, String id, String name, String organization) {
        put(
                token,
                "Patient/" + id,
                "\"name\": [{\"text\": \"" + name + "\"}], \"gender\": \"female\", \"birthDate\": \"1950-03-01\","
                        + " \"managingOrganization\": {\"reference\": \"Organization/" + organization + "\"}");
    }

    private static void put(String token, String reference, String elements) {
        String[] parts = reference.split("/");
        String body = "{\"resourceType\": \"" + parts[0] + "\", \"id\": \"" + parts[1] + "\", " + elements + "}";
        HttpResponse<String> answer = server.send("/fhir/" + reference, request -> request.header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/fhir+json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private HttpResponse<String> get(Map<String, String> request) {
        return keeping(server.send("/oauth2/authorize?" + encoded(request), this::withCookie));
    }

    private HttpResponse<String> follow(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).as(redirect.body()).isEqualTo(303);
        String address = redirect.headers().firstValue("Location").orElseThrow();
        assertThat(address).startsWith("/oauth2/authorize?");
        return keeping(server.send(address, this::withCookie));
    }

    private HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> typed) {
        Map<String, String> fields = hidden(page);
        fields.putAll(typed);
        return post(action, fields);
    }

    private HttpResponse<String> post(String action, Map<String, String> fields) {
        return keeping(server.send(action, request -> withCookie(request)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))));
    }

    private HttpRequest.Builder withCookie(HttpRequest.Builder request) {
        return cookie == null ? request : request.header("Cookie", "xinglin-session=" + cookie);
    }

    private HttpResponse<String> keeping(HttpResponse<String> answer) {
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split("[=;]")[1]);
        return answer;
    }

    private static Map<String, String> hidden(HttpResponse<String> page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")
                .matcher(page.body());
        while (hidden.find()) {
            fields.put(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
        }
        return fields;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> answer(HttpResponse<String> redirect) {
        String address = redirect.headers().firstValue("Location").orElse("");
        assertThat(address).as(redirect.statusCode() + redirect.body()).startsWith(BACK + "?");
        return UriComponentsBuilder.fromUriString(address).build().getQueryParams().toSingleValueMap();
    }
}
