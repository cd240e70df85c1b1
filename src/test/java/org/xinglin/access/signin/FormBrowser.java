package org.xinglin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.EmbeddedAccess.form;
import static org.xinglin.testkit.EmbeddedAccess.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.xinglin.testkit.XinglinServer;

/** A browser without scripts at the pages of {@link SignInServer}, with the one cookie that it gets there. */
final class FormBrowser {

    // RFC 7636, appendix B.
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String SCOPES = "launch/patient patient/*.rs openid fhirUser offline_access";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final XinglinServer server = SignInServer.server();

    @Nullable
    String cookie;

    /** What an app asks for that does everything right. */
    static Map<String, String> request(String client) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", client);
        request.put("redirect_uri", SignInServer.BACK);
        request.put("scope", SCOPES);
        request.put("state", "s1");
        request.put("nonce", "n-1");
        request.put("aud", SignInServer.server().fhirBase());
        request.put("code_challenge", CHALLENGE);
        request.put("code_challenge_method", "S256");
        return request;
    }

    /** The code that a user gives to an app for {@code p1}. */
    static String code(String client, String user) {
        FormBrowser browser = new FormBrowser();
        HttpResponse<String> picker = browser.signedIn(browser.open(request(client)), user);
        HttpResponse<String> next = browser.submit(picker, "/sign-in/patient", Map.of("patient", "p1"));
        return givenCode(browser.allowed(next));
    }

    /** The tokens of that. */
    static JsonNode tokens(String client, String user) {
        HttpResponse<String> answer = redeem(code(client, user), client);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    static Map<String, String> redemption(String code, String client) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", SignInServer.BACK);
        fields.put("code_verifier", VERIFIER);
        fields.put("client_id", client);
        return fields;
    }

    static HttpResponse<String> redeem(String code, String client) {
        return form(SignInServer.server(), "/oauth2/token", redemption(code, client));
    }

    /** As SMART's apps refresh, which do not name themselves. */
    static HttpResponse<String> refresh(JsonNode tokens) {
        return refresh(tokens, Map.of());
    }

    static HttpResponse<String> refresh(JsonNode tokens, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("grant_type", "refresh_token");
        fields.put("refresh_token", tokens.path("refresh_token").asText());
        return form(SignInServer.server(), "/oauth2/token", fields);
    }

    static String error(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
        return json(answer).path("error").asText();
    }

    /** The status of a read. */
    static int read(String path, JsonNode tokens) {
        return get(path, tokens).statusCode();
    }

    static HttpResponse<String> get(String path, JsonNode tokens) {
        return SignInServer.server()
                .send(
                        "/fhir/" + path,
                        request -> request.header(
                                        "Authorization",
                                        "Bearer " + tokens.path("access_token").asText())
                                .GET());
    }

    /** The code that the app is given at its own address. */
    static String givenCode(HttpResponse<String> redirect) {
        return Objects.requireNonNull(answer(redirect).get("code"), redirect::toString);
    }

    /** What the app is told at its own address. */
    static Map<String, String> answer(HttpResponse<String> redirect) {
        String address = redirect.headers().firstValue("Location").orElse("");
        assertThat(address).as(redirect.statusCode() + redirect.body()).startsWith(SignInServer.BACK + "?");
        return UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .toSingleValueMap();
    }

    HttpResponse<String> open(Map<String, String> request) {
        return keeping(server.send("/oauth2/authorize?" + encoded(request), this::withCookie));
    }

    /** The page behind the password, and behind the code where one is asked for. */
    HttpResponse<String> signedIn(HttpResponse<String> login, String user) {
        HttpResponse<String> next = follow(password(login, user, SignInServer.PASSWORD));
        return next.body().contains("name=\"code\"")
                ? follow(submit(next, "/sign-in/code", Map.of("code", AuthenticatorApp.code(Instant.now()))))
                : next;
    }

    HttpResponse<String> password(HttpResponse<String> login, String user, String password) {
        return submit(login, "/sign-in/password", Map.of("username", user, "password", password));
    }

    /** Allows what a consent page asks for, if it is one. */
    HttpResponse<String> allowed(HttpResponse<String> page) {
        return page.statusCode() == 200 ? submit(page, "/sign-in/consent", Map.of("decision", "allow")) : page;
    }

    HttpResponse<String> follow(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).as(redirect.body()).isEqualTo(303);
        String address = redirect.headers().firstValue("Location").orElseThrow();
        assertThat(address).startsWith("/oauth2/authorize?");
        return keeping(server.send(address, this::withCookie));
    }

    HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> typed) {
        Map<String, String> fields = hidden(page);
        fields.putAll(typed);
        return post(action, fields);
    }

    HttpResponse<String> post(String action, Map<String, String> fields) {
        return keeping(server.send(
                action,
                request -> withCookie(request)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(fields)))));
    }

    private HttpRequest.Builder withCookie(HttpRequest.Builder request) {
        return cookie == null ? request : request.header("Cookie", "xinglin-session=" + cookie);
    }

    private HttpResponse<String> keeping(HttpResponse<String> answer) {
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split("[=;]")[1]);
        return answer;
    }

    static Map<String, String> hidden(HttpResponse<String> page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            fields.put(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
        }
        return fields;
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
