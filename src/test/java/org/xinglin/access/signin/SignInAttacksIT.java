package org.xinglin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.signin.FormBrowser.answer;
import static org.xinglin.access.signin.FormBrowser.code;
import static org.xinglin.access.signin.FormBrowser.error;
import static org.xinglin.access.signin.FormBrowser.givenCode;
import static org.xinglin.access.signin.FormBrowser.hidden;
import static org.xinglin.access.signin.FormBrowser.read;
import static org.xinglin.access.signin.FormBrowser.redeem;
import static org.xinglin.access.signin.FormBrowser.redemption;
import static org.xinglin.access.signin.FormBrowser.refresh;
import static org.xinglin.access.signin.FormBrowser.request;
import static org.xinglin.access.signin.FormBrowser.tokens;
import static org.xinglin.access.signin.SignInServer.PASSWORD;
import static org.xinglin.testkit.EmbeddedAccess.form;
import static org.xinglin.testkit.EmbeddedAccess.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.testkit.XinglinServer;

/** Whoever attacks the sign-in has something that is valid: for another app, another address, another moment, another person. */
class SignInAttacksIT {

    private final XinglinServer server = SignInServer.server();
    private final FormBrowser browser = new FormBrowser();

    @Test
    void aCodeUsedTwiceEndsWhatCameOfIt() {
        String code = code("phone", "doctor");
        JsonNode tokens = json(redeem(code, "phone"));
        assertThat(read("Patient/p1", tokens)).isEqualTo(200);

        assertThat(error(redeem(code, "phone"))).isEqualTo("invalid_grant");

        assertThat(read("Patient/p1", tokens)).isEqualTo(401);
        assertThat(error(refresh(tokens))).isEqualTo("invalid_grant");
    }

    @Test
    void aRefreshTokenUsedTwiceEndsItsFamily() {
        JsonNode first = tokens("phone", "doctor");
        JsonNode second = json(refresh(first));

        assertThat(error(refresh(first))).isEqualTo("invalid_grant");

        assertThat(error(refresh(second))).as("the family has ended").isEqualTo("invalid_grant");
        assertThat(read("Patient/p1", first)).isEqualTo(401);
        assertThat(read("Patient/p1", second)).isEqualTo(401);
    }

    @Test
    void aCodeIsOfItsAppItsVerifierAndItsAddress() {
        assertThat(error(redeem(code("phone", "doctor"), "tablet"))).isIn("invalid_grant", "invalid_client");
        for (Map.Entry<String, String> wrong : Map.of(
                        "code_verifier",
                        "x".repeat(43),
                        "redirect_uri",
                        SignInServer.BACK + "/",
                        "code",
                        "x".repeat(43))
                .entrySet()) {
            Map<String, String> fields = redemption(code("phone", "doctor"), "phone");
            fields.put(wrong.getKey(), wrong.getValue());
            assertThat(error(form(server, "/oauth2/token", fields)))
                    .as(wrong.getKey())
                    .isEqualTo("invalid_grant");
        }
        for (String missing : List.of("code_verifier", "redirect_uri", "client_id", "code")) {
            Map<String, String> fields = redemption(code("phone", "doctor"), "phone");
            fields.remove(missing);
            assertThat(form(server, "/oauth2/token", fields).statusCode())
                    .as(missing)
                    .isIn(400, 401);
        }
    }

    @Test
    void anotherAppsRefreshTokenIsStolenAndEndsItsFamily() {
        JsonNode tokens = tokens("phone", "doctor");

        assertThat(error(refresh(tokens, Map.of("client_id", "tablet")))).isEqualTo("invalid_grant");

        assertThat(error(refresh(tokens, Map.of("client_id", "phone")))).isEqualTo("invalid_grant");
        assertThat(read("Patient/p1", tokens)).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherKindIsNoRefreshToken() {
        JsonNode tokens = tokens("phone", "doctor");
        for (String other : List.of("access_token", "id_token")) {
            Map<String, String> fields = Map.of(
                    "grant_type",
                    "refresh_token",
                    "refresh_token",
                    tokens.path(other).asText(),
                    "client_id",
                    "phone");
            assertThat(error(form(server, "/oauth2/token", fields))).as(other).isEqualTo("invalid_grant");
        }
        assertThat(server.send(
                                "/fhir/Patient/p1",
                                http -> http.header(
                                                "Authorization",
                                                "Bearer "
                                                        + tokens.path("refresh_token")
                                                                .asText())
                                        .GET())
                        .statusCode())
                .isEqualTo(401);
        assertThat(read("Patient/p1", tokens)).as("nothing has ended").isEqualTo(200);
    }

    @Test
    void aRefreshNeverGivesMoreThanWasGranted() {
        JsonNode tokens = tokens("phone", "doctor");
        for (String wider : List.of("user/*.cruds", "patient/*.cruds", "patient/Observation.u", "system/*.rs")) {
            HttpResponse<String> answer = refresh(tokens, Map.of("client_id", "phone", "scope", wider));
            if (answer.statusCode() == 200) {
                tokens = json(answer);
                assertThat(tokens.path("scope").asText()).as(wider).isEqualTo("patient/*.rs");
            } else {
                assertThat(error(answer)).as(wider).isEqualTo("invalid_scope");
            }
        }
        JsonNode less = json(refresh(tokens, Map.of("client_id", "phone", "scope", "patient/Observation.rs")));
        assertThat(less.path("scope").asText()).isEqualTo("patient/Observation.rs");
        assertThat(read("Observation", less)).isEqualTo(200);
        assertThat(read("Condition", less)).isEqualTo(403);
    }

    @Test
    void aLaunchIsForOneAppOnePersonAndOnce() {
        Map<String, String> request = request("tablet");
        request.put("scope", "launch patient/*.rs");
        request.put("launch", SignInHttpIT.launch(SignInServer.platform(), "p2", "phone"));
        assertThat(answer(browser.open(request))).as("another app").containsEntry("error", "invalid_request");

        request.putAll(Map.of("client_id", "phone"));
        assertThat(answer(browser.allowed(browser.signedIn(browser.open(request), "doctor"))))
                .containsKey("code");
        assertThat(answer(browser.open(request))).as("a second time").containsEntry("error", "invalid_request");

        Map<String, String> desk = request("phone");
        desk.put("scope", "user/*.cruds");
        String token = json(redeem(givenCode(browser.allowed(browser.open(desk))), "phone"))
                .path("access_token")
                .asText();
        request.put("launch", SignInHttpIT.launch(token, "p2", "phone"));
        FormBrowser colleague = new FormBrowser();
        HttpResponse<String> theirs =
                colleague.follow(colleague.password(colleague.open(request), "colleague", PASSWORD));
        assertThat(answer(theirs)).as("another person").containsEntry("error", "access_denied");

        request.put("launch", SignInHttpIT.launch(SignInServer.platform(), "p9", "phone"));
        assertThat(answer(browser.open(request))).as("out of reach").containsEntry("error", "access_denied");
    }

    @Test
    void aResidentOutOfReachIsOpenedByNoForm() {
        HttpResponse<String> picker = browser.signedIn(browser.open(request("phone")), "doctor");

        assertThat(browser.submit(picker, "/sign-in/patient", Map.of("patient", "p9"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.submit(picker, "/sign-in/consent", Map.of("patient", "p9", "decision", "allow"))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "aud, https://evil.example/fhir, invalid_request",
        "aud, '', invalid_request",
        "code_challenge, '', invalid_request",
        "code_challenge_method, plain, invalid_request",
        "response_type, token, unsupported_response_type",
        "response_type, code id_token, unsupported_response_type",
        "scope, system/*.rs, access_denied",
        "prompt, none, login_required",
    })
    void theAppIsToldWhatIsWrong(String parameter, String value, String error) {
        Map<String, String> request = request("phone");
        request.put(parameter, value);
        HttpResponse<String> answer = browser.open(request);
        if (error.equals("access_denied")) {
            answer = browser.follow(browser.password(answer, "doctor", PASSWORD));
        }
        assertThat(answer(answer)).containsEntry("error", error).containsEntry("state", "s1");
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri, https://evil.example/",
        "redirect_uri, https://app.example.org/back/../x",
        "redirect_uri, https://app.example.org/back?x",
        "redirect_uri, https://app.example.org.evil.example/back",
        "redirect_uri, //evil.example/back",
        "redirect_uri, javascript:alert(1)",
        "client_id, nobody",
        "client_id, platform",
    })
    void nobodyIsSentToAnAddressThatIsNotTheAppsOwn(String parameter, String value) {
        Map<String, String> request = request("phone");
        request.put(parameter, value);

        HttpResponse<String> page = browser.open(request);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Location")).isEmpty();
        assertThat(page.body()).doesNotContain(value.length() > 8 ? value : "<script");
        // Nor by a form whose hidden fields somebody has changed.
        HttpResponse<String> login = browser.open(request("phone"));
        Map<String, String> fields = hidden(login);
        fields.putAll(Map.of(parameter, value, "username", "doctor", "password", PASSWORD));
        assertThat(browser.post("/sign-in/password", fields).statusCode()).isEqualTo(400);
    }

    @Test
    void aFormOfAnotherSiteIsNotOurs() {
        HttpResponse<String> login = browser.open(request("phone"));
        Map<String, String> attackers = hidden(new FormBrowser().open(request("phone")));
        attackers.putAll(Map.of("username", "doctor", "password", PASSWORD));
        assertThat(browser.post("/sign-in/password", attackers).statusCode()).isEqualTo(403);

        HttpResponse<String> picker = browser.signedIn(login, "doctor");
        for (String path : List.of("/sign-in/patient", "/sign-in/consent", "/sign-in/code", "/sign-in/out")) {
            Map<String, String> stale = hidden(login);
            stale.putAll(Map.of("patient", "p1", "decision", "allow", "code", "000000"));
            assertThat(browser.post(path, stale).statusCode())
                    .as("%s of before", path)
                    .isEqualTo(403);
        }
        assertThat(browser.submit(picker, "/sign-in/patient", Map.of("patient", "p1"))
                        .statusCode())
                .as("the session goes on")
                .isIn(200, 303);
    }

    @Test
    void aCookieThatSomebodyElseHasSetIsOfNoUseAfterTheSignIn() {
        FormBrowser attacker = new FormBrowser();
        HttpResponse<String> login = attacker.open(request("phone"));
        browser.cookie = attacker.cookie;

        browser.signedIn(browser.open(request("phone")), "privacy");

        assertThat(browser.cookie).isNotEqualTo(attacker.cookie);
        assertThat(attacker.open(request("phone")).body()).contains("name=\"password\"");
        assertThat(attacker.submit(login, "/sign-in/code", Map.of("code", AuthenticatorApp.code(Instant.now())))
                        .body())
                .as("the second step cannot be taken by itself")
                .contains("name=\"password\"");
    }

    @Test
    void aCodeOfTheAuthenticatorIsGoodOnce() {
        HttpResponse<String> second =
                browser.follow(browser.password(browser.open(request("phone")), "operator", PASSWORD));
        FormBrowser thief = new FormBrowser();
        HttpResponse<String> thiefs = thief.follow(thief.password(thief.open(request("phone")), "operator", PASSWORD));
        Instant now = Instant.now();
        String seen = AuthenticatorApp.code(now);
        browser.follow(browser.submit(second, "/sign-in/code", Map.of("code", seen)));

        for (String code : List.of(seen, AuthenticatorApp.code(now.minusSeconds(30)))) {
            assertThat(thief.submit(thiefs, "/sign-in/code", Map.of("code", code))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void afterFiveFailuresTheRightPasswordIsWrongAndTheAuditHasItAll() {
        Instant start = Instant.now();
        for (int failure = 0; failure < 5; failure++) {
            assertThat(browser.password(browser.open(request("phone")), "nurse", "x")
                            .statusCode())
                    .isEqualTo(403);
        }
        HttpResponse<String> locked = browser.password(browser.open(request("phone")), "nurse", PASSWORD);
        assertThat(locked.statusCode()).isEqualTo(403);
        assertThat(locked.headers().firstValue("Set-Cookie")).isEmpty();

        Map<String, String> request = request("phone");
        request.put("scope", "user/AuditEvent.rs");
        FormBrowser auditors = new FormBrowser();
        JsonNode auditor = json(
                redeem(givenCode(auditors.allowed(auditors.signedIn(auditors.open(request), "auditor"))), "phone"));
        List<String> events = logins(auditor, start);
        assertThat(events.stream().filter(each -> each.equals("nurse 4 sign-in-wrong")))
                .hasSize(5);
        assertThat(events).contains("nurse 4 sign-in-locked", "auditor 0 ").doesNotContain("nurse 0 ");
    }

    private static List<String> logins(JsonNode auditor, Instant start) {
        JsonNode found = json(FormBrowser.get("AuditEvent?action=E&_count=500&date=ge" + start, auditor));
        return events(found)
                .filter(event -> event.path("type").path("code").asText().equals("110114"))
                .map(event -> event.path("agent")
                                .path(2)
                                .path("who")
                                .path("identifier")
                                .path("value")
                                .asText() + " " + event.path("outcome").asText() + " "
                        + event.path("outcomeDesc").asText())
                .toList();
    }

    private static Stream<JsonNode> events(JsonNode bundle) {
        return StreamSupport.stream(bundle.path("entry").spliterator(), false).map(entry -> entry.path("resource"));
    }

    @Test
    void pagesHaveNoScriptAndNothingFromElsewhereAndStandInNoFrame() {
        HttpResponse<String> login = browser.open(request("phone"));
        HttpResponse<String> picker = browser.signedIn(login, "doctor");
        for (HttpResponse<String> page : List.of(login, picker, browser.open(Map.of("client_id", "nobody")))) {
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe", "*");
            assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(page.body()).doesNotContain("<script", "style=").doesNotContainPattern("(src|href)=\"(//|http)");
        }
    }
}
