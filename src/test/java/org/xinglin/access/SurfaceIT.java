package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.EmbeddedAccess.form;
import static org.xinglin.testkit.EmbeddedAccess.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.RawHttp;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** What every answer of a server that asks for tokens says, whoever gives it, and what no caller gets. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SurfaceIT {

    private static final String APP = "https://app.example.org";
    private static final Pattern INLINE =
            Pattern.compile("<script>|\\son[a-z]+=|javascript:", Pattern.CASE_INSENSITIVE);

    private static EmbeddedAccess access;
    private static XinglinServer server;
    private static String his;
    private static String platform;

    @BeforeAll
    static void start(@TempDir Path folder) {
        access = EmbeddedAccess.in(folder)
                .everything("his", "system/*.cruds")
                .everything("platform", "system/*.cruds")
                .client("lis", "Organization/lead", "system/*.rs");
        server = access.setup(XinglinServer.in(folder.resolve("data")))
                .environment("XINGLIN_CORS_ALLOWED_ORIGINS", APP)
                .argument("--xinglin.rate.client=1")
                .argument("--xinglin.rate.client-burst=120")
                .argument("--xinglin.rate.address=1")
                .argument("--xinglin.rate.address-burst=40")
                .start();
        his = access.token(server, "his", "system/*.cruds");
        platform = access.token(server, "platform", "system/*.cruds");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path, String token, String... headers) {
        return server.send(path, request -> {
            request.GET();
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            return headers.length == 0 ? request : request.headers(headers);
        });
    }

    private static RawHttp.Answer raw(String start, String... headers) {
        return RawHttp.send(
                server,
                start + "\nHost: localhost:" + server.port() + "\nConnection: close"
                        + (headers.length == 0 ? "" : "\n" + String.join("\n", headers)));
    }

    @Test
    @Order(1)
    void everyAnswerHasItsHeaders() {
        List<RawHttp.Answer> answers = new ArrayList<>();
        String page = "Accept: text/html,application/xhtml+xml";
        String token = "Authorization: Bearer " + his;
        for (String path : List.of(
                "/",
                "/ig/",
                "/ig/zh/index.html",
                "/ig/none.html",
                "/fhir/swagger-ui/",
                "/fhir/swagger-ui/index.css",
                "/fhir/api-docs",
                "/fhir/metadata",
                "/fhir/.well-known/smart-configuration",
                "/fhir/Patient",
                "/fhir/Patient/none",
                "/fhir/none",
                "/deliveries",
                "/actuator/prometheus",
                "/actuator/health",
                "/oauth2/jwks",
                "/oauth2/none",
                "/.well-known/oauth-authorization-server",
                "/favicon.ico",
                "/error",
                "/none")) {
            answers.add(raw("GET " + path + " HTTP/1.1"));
            answers.add(raw("GET " + path + " HTTP/1.1", page));
            answers.add(raw("GET " + path + " HTTP/1.1", token));
            answers.add(raw("GET " + path + " HTTP/1.1", page, token));
        }
        answers.add(raw("POST /fhir/Patient HTTP/1.1", "Content-Length: 0", token));
        answers.add(raw("POST /oauth2/token HTTP/1.1", "Content-Length: 0"));
        answers.add(raw("BREW /fhir/Patient HTTP/1.1", token));
        answers.add(raw(
                "OPTIONS /fhir/Patient HTTP/1.1",
                "Origin: https://evil.example",
                "Access-Control-Request-Method: GET"));
        answers.add(raw("TRACE /fhir/Patient HTTP/1.1"));
        answers.add(raw("GET /fhir/Patient/%zz HTTP/1.1"));
        answers.add(raw("GET /fhir/../../etc HTTP/1.1"));
        answers.add(raw("GET /fhir/Patient HTTP/1.1", "X-Long: " + "x".repeat(20_000)));
        answers.add(RawHttp.send(server, "GET /fhir/Patient HTTP/1.1\nConnection: close"));
        answers.add(RawHttp.send(server, "GET /fhir/Patient HTTP/1.1\nHost: evil.example\nConnection: close"));

        assertThat(answers).allSatisfy(answer -> {
            String policy = answer.header("Content-Security-Policy").orElse("");
            assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
            assertThat(policy.replaceAll("style-src [^;]*", "")).doesNotContain("unsafe", "*");
            for (String once : List.of(
                    "Content-Security-Policy",
                    "X-Content-Type-Options",
                    "X-Frame-Options",
                    "Cache-Control",
                    "Referrer-Policy")) {
                assertThat(answer.head()
                                .lines()
                                .filter(line ->
                                        line.toLowerCase(Locale.ROOT).startsWith(once.toLowerCase(Locale.ROOT) + ":")))
                        .as(once)
                        .hasSizeBetween(once.equals("Cache-Control") ? 0 : 1, 1);
            }
            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.header("Permissions-Policy").orElse("")).contains("geolocation=()");
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
            assertThat(answer.header("Server")).isEmpty();
        });
    }

    @Test
    @Order(2)
    void pagesHaveNoScriptThatTheirPolicyDoesNotName() {
        for (String path :
                List.of("/", "/ig/zh/index.html", "/ig/en/index.html", "/fhir/Patient?_count=1", "/deliveries")) {
            HttpResponse<String> page = get(path, platform, "Accept", "text/html");
            assertThat(page.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .contains("html");
            assertThat(INLINE.matcher(page.body().replaceAll("(?s)<pre>.*?</pre>", ""))
                            .find())
                    .as(path)
                    .isFalse();
        }
        HttpResponse<String> openApi = get("/fhir/swagger-ui/", "");
        assertThat(openApi.body()).contains("<script>");
        assertThat(openApi.headers().firstValue("Content-Security-Policy").orElse(""))
                .containsPattern("script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='(;|$)");
    }

    @Test
    @Order(3)
    void whatIsAboutPeopleIsKeptNowhereAndMayBeAskedForByItsVersion() {
        HttpResponse<String> stored = server.send(
                "/fhir/Patient",
                request -> request.header("Authorization", "Bearer " + his)
                        .header("Content-Type", "application/fhir+json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(XinglinServer.fhirContext()
                                .newJsonParser()
                                .encodeResourceToString(
                                        SyntheticResident.aResident().build()))));
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        String path = stored.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        HttpResponse<String> read = get(path.replaceFirst("/_history/.*", ""), his);
        assertThat(read.headers().allValues("Cache-Control")).containsExactly("no-store");
        String version = read.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> same = get(path.replaceFirst("/_history/.*", ""), his, "If-None-Match", version);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(get("/fhir/Patient", his).headers().allValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(get("/ig/zh/index.html", "")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .doesNotContain("no-store");
    }

    @Test
    @Order(4)
    void aPageOfAnotherOriginReadsAnswersWhereItIsListedAlone() {
        RawHttp.Answer allowed = raw(
                "OPTIONS /fhir/Patient HTTP/1.1",
                "Origin: " + APP,
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: authorization");
        assertThat(allowed.status()).isEqualTo(200);
        assertThat(allowed.header("Access-Control-Allow-Origin")).contains(APP);
        assertThat(allowed.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(raw("OPTIONS /oauth2/token HTTP/1.1", "Origin: " + APP, "Access-Control-Request-Method: POST")
                        .header("Access-Control-Allow-Origin"))
                .contains(APP);
        RawHttp.Answer other = raw(
                "OPTIONS /fhir/Patient HTTP/1.1", "Origin: https://evil.example", "Access-Control-Request-Method: GET");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.rule()).isEqualTo("origin-not-allowed");
        assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(raw("OPTIONS /actuator/env HTTP/1.1", "Origin: " + APP, "Access-Control-Request-Method: GET")
                        .header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    @Order(5)
    void ofTheActuatorEverybodySeesHealthAlone() {
        String lis = access.token(server, "lis", "system/*.rs");
        assertThat(json(get("/actuator/health", "")).size())
                .as("whether it is up, and no details")
                .isLessThanOrEqualTo(2);
        for (String path : List.of(
                "/actuator",
                "/actuator/",
                "/actuator/sbom/application",
                "/actuator/prometheus",
                "/actuator/health/../prometheus",
                "/actuator/health/%2e%2e/prometheus",
                "/actuator/health/..%2fprometheus",
                "/actuator/health;/../prometheus",
                "//actuator/prometheus",
                "/actuator//prometheus",
                "/ACTUATOR/prometheus",
                "/actuator;x=y/prometheus",
                "/%61ctuator/prometheus",
                "/ig/../actuator/prometheus",
                "/fhir/../actuator/prometheus",
                "/oauth2/..;/actuator/prometheus")) {
            assertThat(raw("GET " + path + " HTTP/1.1").status()).as(path).isIn(400, 401);
            assertThat(raw("GET " + path + " HTTP/1.1", "Authorization: Bearer " + lis)
                            .status())
                    .as(path)
                    .isIn(400, 403, 404);
        }
        HttpResponse<String> bom = get("/actuator/sbom/application", platform);
        assertThat(bom.statusCode()).isEqualTo(200);
        assertThat(json(bom).path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bom.body()).contains("pkg:maven/ca.uhn.hapi.fhir/hapi-fhir-jpaserver-base@");
    }

    @Test
    @Order(6)
    void nothingIsSubscribedToWhereNothingIsListed() {
        for (String endpoint : List.of(
                "http://169.254.169.254/latest/meta-data", "http://localhost:9000/", "https://his.example.org/hook")) {
            String subscription = """
                    {"resourceType": "Subscription", "status": "requested", "reason": "x", "criteria": "Observation?status=final",
                     "channel": {"type": "rest-hook", "endpoint": "%s"}}""".formatted(endpoint);
            HttpResponse<String> answer = server.send(
                    "/fhir/Subscription",
                    request -> request.header("Authorization", "Bearer " + his)
                            .header("Content-Type", "application/fhir+json")
                            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(subscription)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("endpoint-not-allowed");
        }
    }

    /** Last: afterwards the limits are used up. */
    @Test
    @Order(7)
    void whoAsksTooOftenIsToldToWaitAndNobodyElseIs() {
        HttpResponse<String> last = get("/fhir/Patient?_count=1", his);
        for (int request = 0; request < 400 && last.statusCode() == 200; request++) {
            last = get("/fhir/Patient?_summary=count", his);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(json(last).at("/issue/0/details/coding/0/code").asText()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElse("")))
                .isEqualTo(1);
        assertThat(get("/fhir/Patient?_summary=count", platform).statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health", "").statusCode()).isEqualTo(200);

        HttpResponse<String> guess = form(server, "/oauth2/token", Map.of("grant_type", "client_credentials"));
        for (int request = 0; request < 200 && guess.statusCode() != 429; request++) {
            guess = form(server, "/oauth2/token", Map.of("grant_type", "client_credentials"));
        }
        assertThat(guess.statusCode()).isEqualTo(429);
        assertThat(get("/fhir/Patient?_summary=count", platform).statusCode())
                .as("who has a token already")
                .isEqualTo(200);
        assertThat(get("/actuator/prometheus", platform).body())
                .contains(
                        "xinglin_rate_refused_total{by=\"clientRate\"}",
                        "xinglin_rate_refused_total{by=\"addressRate\"}");
    }
}
