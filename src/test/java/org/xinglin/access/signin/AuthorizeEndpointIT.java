package org.xinglin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Grant;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.registry.Role;
import org.xinglin.access.registry.User;
import org.xinglin.access.signin.grant.Consents;
import org.xinglin.access.signin.grant.GrantsForTests;
import org.xinglin.access.signin.grant.Launch;
import org.xinglin.access.signin.grant.Launches;
import org.xinglin.access.signin.person.PeopleForTests;
import org.xinglin.access.signin.person.SignIn;
import org.xinglin.testkit.HandClock;

/** The way from an app's request to its code, step by step, with the tables and without a server. */
class AuthorizeEndpointIT {

    private static final String BACK = "https://app.example.org/back?x=1";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final DataSource database = SignInDatabase.empty();
    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final Map<String, User> users = new HashMap<>();
    private final Map<String, Client> clients = new HashMap<>();
    private final Registry registry = registry();
    private final Launches launches = new Launches(database, clock);
    private final SignIn signIn = PeopleForTests.signIn(registry, database, clock);
    private final VisitPages pages = new VisitPages();
    private final MockMvc server = MockMvcBuilders.standaloneSetup(new AuthorizeEndpoint(
                    new RequestReader(registry, launches),
                    signIn,
                    new Way(
                            signIn,
                            registry,
                            new TwoResidents(),
                            launches,
                            new Consents(database, clock),
                            new CodeIssue(GrantsForTests.codes(database, clock), launches, clock),
                            pages),
                    pages,
                    request -> "http://localhost/fhir",
                    clock))
            .build();

    private @Nullable String cookie;

    AuthorizeEndpointIT() {
        users.put("doctor", user("doctor", null, "Practitioner/d", Role.CLINICIAN));
        users.put("privacy", user("privacy", AuthenticatorApp.KEY, "Practitioner/p", Role.PRIVACY));
        users.put("resident", user("resident", null, "Patient/p1"));
        clients.put("app", client("app", "慢病助手 <b>App</b>"));
        clients.put("other", client("other", "Other"));
    }

    @Test
    void aDoctorSignsInChoosesAResidentAllowsAndTheAppHasItsCode() throws Exception {
        MockHttpServletResponse login = begin(request());
        assertThat(login.getStatus()).isEqualTo(200);
        String before = cookie;

        MockHttpServletResponse picker =
                follow(submit(login, "/sign-in/password", Map.of("username", "doctor", "password", "right")));
        assertThat(cookie).as("the session's value").isNotEqualTo(before);
        assertThat(picker.getContentAsString()).contains("王秀英", "李 &lt;b&gt;", "name=\"patient\"");
        MockHttpServletResponse consent = submit(picker, "/sign-in/patient", Map.of("patient", "p1"));
        assertThat(consent.getContentAsString())
                .contains("慢病助手 &lt;b&gt;App&lt;/b&gt;", "王秀英", "patient/*.rs", "app.example.org");
        MockHttpServletResponse code =
                submit(consent, "/sign-in/consent", Map.of("decision", "allow", "patient", "p1"));

        assertThat(code.getStatus()).isEqualTo(303);
        assertThat(code.getHeader("Location")).startsWith(BACK + "&");
        assertThat(answer(code)).containsEntry("state", "s&=1").containsKey("code");
        assertThat(new JdbcTemplate(database)
                        .queryForMap("SELECT client, user_name, patient, nonce FROM xinglin.token_family"))
                .containsEntry("client", "app")
                .containsEntry("user_name", "doctor")
                .containsEntry("patient", "p1")
                .containsEntry("nonce", "n");
    }

    @Test
    void consentIsAskedForOnceAndForEachMore() throws Exception {
        toConsent("doctor");
        MockHttpServletResponse picker = begin(request());
        assertThat(answer(submit(picker, "/sign-in/patient", Map.of("patient", "p1"))))
                .as("not allowed yet")
                .isEmpty();
        submit(
                submit(picker, "/sign-in/patient", Map.of("patient", "p1")),
                "/sign-in/consent",
                Map.of("decision", "allow", "patient", "p1"));

        assertThat(answer(submit(begin(request()), "/sign-in/patient", Map.of("patient", "p2"))))
                .containsKey("code");

        Map<String, String> more = request();
        more.put("scope", "launch/patient patient/*.rs patient/Task.u");
        assertThat(answer(submit(begin(more), "/sign-in/patient", Map.of("patient", "p2"))))
                .isEmpty();
        Map<String, String> again = request();
        again.put("prompt", "consent");
        assertThat(answer(submit(begin(again), "/sign-in/patient", Map.of("patient", "p2"))))
                .isEmpty();
    }

    @Test
    void whoRefusesSendsTheAppAwayWithItsState() throws Exception {
        MockHttpServletResponse consent = toConsent("doctor");

        assertThat(answer(submit(consent, "/sign-in/consent", Map.of("decision", "refuse", "patient", "p1"))))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "s&=1")
                .doesNotContainKey("code");
        assertThat(begin(request()).getContentAsString()).contains("name=\"patient\"");
    }

    @Test
    void aSecondFactorIsAskedForBeforeAnythingElse() throws Exception {
        MockHttpServletResponse code = follow(
                submit(begin(request()), "/sign-in/password", Map.of("username", "privacy", "password", "right")));
        assertThat(code.getContentAsString())
                .contains("name=\"code\"", "one-time-code")
                .doesNotContain("王秀英");

        assertThat(submit(code, "/sign-in/patient", Map.of("patient", "p1")).getContentAsString())
                .contains("name=\"code\"");
        assertThat(submit(code, "/sign-in/consent", Map.of("decision", "allow", "patient", "p1"))
                        .getContentAsString())
                .contains("name=\"code\"");
        MockHttpServletResponse wrong = submit(code, "/sign-in/code", Map.of("code", "000000"));
        assertThat(wrong.getStatus()).isEqualTo(403);
        String half = cookie;
        MockHttpServletResponse picker =
                follow(submit(code, "/sign-in/code", Map.of("code", AuthenticatorApp.code(clock.instant()))));
        assertThat(picker.getContentAsString()).contains("王秀英");
        assertThat(cookie).isNotEqualTo(half);
    }

    @Test
    void aResidentOpensTheirOwnRecordAlone() throws Exception {
        MockHttpServletResponse consent = follow(
                submit(begin(request()), "/sign-in/password", Map.of("username", "resident", "password", "right")));

        submit(consent, "/sign-in/consent", Map.of("decision", "allow", "patient", "p2"));

        assertThat(new JdbcTemplate(database).queryForList("SELECT patient FROM xinglin.token_family", String.class))
                .containsExactly("p1");
    }

    @Test
    void aResidentOutOfReachIsNoChoice() throws Exception {
        MockHttpServletResponse picker = follow(
                submit(begin(request()), "/sign-in/password", Map.of("username", "doctor", "password", "right")));

        MockHttpServletResponse again = submit(picker, "/sign-in/patient", Map.of("patient", "p9"));
        assertThat(again.getStatus()).isEqualTo(403);
        assertThat(submit(picker, "/sign-in/consent", Map.of("decision", "allow", "patient", "p9"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(new JdbcTemplate(database).queryForList("SELECT id FROM xinglin.token_family"))
                .isEmpty();
    }

    @Test
    void residentsAreLookedFor() throws Exception {
        MockHttpServletResponse picker = follow(
                submit(begin(request()), "/sign-in/password", Map.of("username", "doctor", "password", "right")));

        MockHttpServletResponse found =
                submit(picker, "/sign-in/patient", Map.of("find", "王", "search", "1", "patient", "p2"));

        assertThat(found.getContentAsString()).contains("王秀英", "value=\"王\"").doesNotContain("李");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", ""})
    void theSamePageForAnUnknownNameAWrongPasswordAndALock(String password) throws Exception {
        String unknown = problemPage("nobody", password);
        assertThat(problemPage("doctor", password)).isEqualTo(unknown);
        for (int failure = 0; failure < 5; failure++) {
            problemPage("doctor", password);
        }
        assertThat(problemPage("doctor", "right")).isEqualTo(unknown);
    }

    private String problemPage(String name, String password) throws Exception {
        MockHttpServletResponse page =
                submit(begin(request()), "/sign-in/password", Map.of("username", name, "password", password));
        assertThat(page.getStatus()).isEqualTo(403);
        return page.getContentAsString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in/password", "/sign-in/code", "/sign-in/patient", "/sign-in/consent", "/sign-in/out"})
    void aFormWithoutItsTokenIsNotOurs(String path) throws Exception {
        MockHttpServletResponse consent = toConsent("doctor");
        Map<String, String> fields = fields(consent, path);
        fields.put("decision", "allow");
        fields.put("patient", "p1");
        for (String token : new String[] {null, "", FormToken.of("another cookie")}) {
            fields.remove(FormToken.FIELD);
            if (token != null) {
                fields.put(FormToken.FIELD, token);
            }
            MockHttpServletResponse refused = send(post(path), fields);
            assertThat(refused.getStatus()).isEqualTo(403);
            assertThat(refused.getHeader("Location")).isNull();
        }
        fields.put(FormToken.FIELD, FormToken.of(Objects.requireNonNull(cookie)));
        cookie = null;
        assertThat(send(post(path), fields).getStatus()).as("without a cookie").isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "client_id| nobody",
                "client_id| ''",
                "redirect_uri| ''",
                "redirect_uri| https://app.example.org/back",
                "redirect_uri| https://app.example.org/back?x=1&y=2",
                "redirect_uri| https://app.example.org/back?x=1#f",
                "redirect_uri| https://APP.example.org/back?x=1",
                "redirect_uri| https://app.example.org:443/back?x=1",
                "redirect_uri| https://app.example.org/./back?x=1",
                "redirect_uri| https://app.example.org@evil.example/back?x=1",
                "redirect_uri| https://evil.example/",
            },
            delimiter = '|')
    void nobodyIsSentToAnAddressThatIsNotTheAppsToTheLetter(String parameter, String value) throws Exception {
        Map<String, String> request = request();
        request.put(parameter, value);

        MockHttpServletResponse page = begin(request);

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getHeader("Location")).isNull();
        if (!value.isEmpty()) {
            assertThat(page.getContentAsString()).doesNotContain(value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "response_type, '', unsupported_response_type",
        "aud, '', invalid_request",
        "aud, https://evil.example/fhir, invalid_request",
        "aud, http://localhost/fhir2, invalid_request",
        "aud, http://localhost, invalid_request",
        "code_challenge, '', invalid_request",
        "code_challenge, short, invalid_request",
        "code_challenge_method, plain, invalid_request",
        "code_challenge_method, '', invalid_request",
        "scope, '', invalid_scope",
        "scope, nonsense, invalid_scope",
        "scope, launch/patient patient/Observation.rs?date=2020, invalid_scope",
        "scope, launch patient/*.rs, invalid_request",
        "launch, unknown, invalid_request",
        "prompt, none, login_required",
    })
    void theAppIsToldWhatIsWrong(String parameter, String value, String error) throws Exception {
        Map<String, String> request = request();
        request.put(parameter, value);

        MockHttpServletResponse refused = begin(request);

        assertThat(refused.getStatus()).isEqualTo(303);
        assertThat(refused.getHeader("Location")).startsWith(BACK + "&error=" + error);
        assertThat(answer(refused)).containsEntry("state", "s&=1");
    }

    @Test
    void aParameterThatComesTwiceIsRefused() throws Exception {
        MockHttpServletRequestBuilder twice =
                get("/oauth2/authorize").param("scope", "patient/*.rs").param("aud", "http://localhost/fhir");
        request().forEach(twice::param);
        assertThat(answer(server.perform(twice).andReturn().getResponse())).containsEntry("error", "invalid_request");

        MockHttpServletRequestBuilder address = get("/oauth2/authorize").param("redirect_uri", "https://evil.example/");
        request().forEach(address::param);
        assertThat(server.perform(address).andReturn().getResponse().getStatus())
                .isEqualTo(400);
    }

    @Test
    void aClientWithoutTheGrantIsRefused() throws Exception {
        clients.put(
                "app",
                new Client(
                        "app",
                        "x",
                        null,
                        false,
                        EnumSet.of(Grant.CLIENT_CREDENTIALS),
                        List.of("patient/*.rs"),
                        List.of(BACK),
                        null,
                        null,
                        null,
                        true,
                        Set.of(),
                        Set.of()));

        assertThat(answer(begin(request()))).containsEntry("error", "unauthorized_client");
    }

    @Test
    void aLaunchOpensItsResidentForItsAppOnce() throws Exception {
        Map<String, String> request = request();
        request.put("scope", "launch patient/*.rs");
        request.put("launch", launches.make(new Launch("app", "p2", null), "his"));
        MockHttpServletResponse consent =
                follow(submit(begin(request), "/sign-in/password", Map.of("username", "doctor", "password", "right")));
        assertThat(consent.getContentAsString()).contains("李 &lt;b&gt;").doesNotContain("name=\"find\"");

        assertThat(answer(submit(consent, "/sign-in/consent", Map.of("decision", "allow", "patient", "p1"))))
                .containsKey("code");

        assertThat(new JdbcTemplate(database).queryForObject("SELECT patient FROM xinglin.token_family", String.class))
                .isEqualTo("p2");
        assertThat(answer(submit(consent, "/sign-in/consent", Map.of("decision", "allow", "patient", "p2"))))
                .containsEntry("error", "invalid_request");
        assertThat(answer(begin(request))).containsEntry("error", "invalid_request");
    }

    @Test
    void aLaunchOfAnotherAppOrTooOldOrOutOfReachOpensNothing() throws Exception {
        Map<String, String> request = request();
        request.put("scope", "launch patient/*.rs");
        request.put("launch", launches.make(new Launch("other", "p2", null), "his"));
        assertThat(answer(begin(request))).containsEntry("error", "invalid_request");

        request.put("launch", launches.make(new Launch("app", "p9", null), "his"));
        MockHttpServletResponse far =
                follow(submit(begin(request), "/sign-in/password", Map.of("username", "doctor", "password", "right")));
        assertThat(answer(far)).containsEntry("error", "access_denied");

        request.put("launch", launches.make(new Launch("app", "p2", null), "his"));
        MockHttpServletResponse consent = begin(request);
        clock.moveOn(Duration.ofMinutes(5));
        assertThat(answer(submit(consent, "/sign-in/consent", Map.of("decision", "allow"))))
                .containsEntry("error", "invalid_request");
    }

    @Test
    void anAppMayWishThatSomebodySignsInAnewOrThatNobodyIsAsked() throws Exception {
        toConsent("doctor");
        Map<String, String> anew = request();
        anew.put("prompt", "login");
        MockHttpServletResponse login = begin(anew);
        assertThat(login.getContentAsString()).contains("name=\"password\"");
        assertThat(follow(submit(login, "/sign-in/password", Map.of("username", "doctor", "password", "right")))
                        .getContentAsString())
                .contains("王秀英");

        Map<String, String> old = request();
        old.put("max_age", "60");
        assertThat(begin(old).getContentAsString()).contains("王秀英");
        clock.moveOn(Duration.ofSeconds(61));
        assertThat(begin(old).getContentAsString()).contains("name=\"password\"");

        Map<String, String> silent = request();
        silent.put("prompt", "none");
        assertThat(answer(begin(silent))).containsEntry("error", "interaction_required");
        silent.put("scope", "user/*.rs");
        assertThat(answer(begin(silent))).containsEntry("error", "consent_required");
    }

    @Test
    void whoMayNothingOfItIsSentBack() throws Exception {
        Map<String, String> request = request();
        request.put("scope", "user/*.rs");
        assertThat(answer(follow(submit(
                        begin(request), "/sign-in/password", Map.of("username", "resident", "password", "right")))))
                .containsEntry("error", "access_denied");
    }

    @Test
    void signingOutAsksForThePasswordAgain() throws Exception {
        MockHttpServletResponse consent = toConsent("doctor");

        assertThat(follow(submit(consent, "/sign-in/out", Map.of())).getContentAsString())
                .contains("name=\"password\"");
    }

    @Test
    void pagesForbidScriptsFramesAndFormsToElsewhere() throws Exception {
        MockHttpServletResponse login = begin(request());

        assertThat(login.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; base-uri 'none'; form-action 'self' https://app.example.org;"
                        + " frame-ancestors 'none'; style-src 'self'; img-src 'self'");
        assertThat(login.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(login.getHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        assertThat(login.getContentAsString()).doesNotContain("<script", "style=", "onclick", "<style");
    }

    @Test
    void pagesAreInTheReadersLanguage() throws Exception {
        Map<String, String> english = request();
        english.put("ui_locales", "en");
        assertThat(begin(english).getContentAsString()).contains("lang=\"en\"", "User name");
        assertThat(begin(request()).getContentAsString()).contains("lang=\"zh-CN\"", "用户名", "ui_locales=en");
        MockHttpServletRequestBuilder header = get("/oauth2/authorize").header("Accept-Language", "en-GB");
        assertThat(send(header, request()).getContentAsString()).contains("User name");
    }

    private MockHttpServletResponse toConsent(String user) throws Exception {
        MockHttpServletResponse picker =
                follow(submit(begin(request()), "/sign-in/password", Map.of("username", user, "password", "right")));
        return submit(picker, "/sign-in/patient", Map.of("patient", "p1"));
    }

    private static Map<String, String> request() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "app");
        request.put("redirect_uri", BACK);
        request.put("scope", "launch/patient patient/*.rs openid");
        request.put("state", "s&=1");
        request.put("nonce", "n");
        request.put("aud", "http://localhost/fhir");
        request.put("code_challenge", CHALLENGE);
        request.put("code_challenge_method", "S256");
        return request;
    }

    private MockHttpServletResponse begin(Map<String, String> request) throws Exception {
        return send(get("/oauth2/authorize"), request);
    }

    /** Sends the form of a page as a browser would. */
    private MockHttpServletResponse submit(MockHttpServletResponse page, String action, Map<String, String> typed)
            throws Exception {
        Map<String, String> fields = fields(page, action);
        fields.putAll(typed);
        return send(post(action), fields);
    }

    private static Map<String, String> fields(MockHttpServletResponse page, String action) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")
                .matcher(page.getContentAsString());
        while (hidden.find()) {
            fields.put(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
        }
        return fields;
    }

    private MockHttpServletResponse follow(MockHttpServletResponse redirect) throws Exception {
        assertThat(redirect.getStatus()).as(redirect.getContentAsString()).isEqualTo(303);
        String address = redirect.getHeader("Location");
        assertThat(address).startsWith("/oauth2/authorize?");
        return send(get(URI.create(address)), Map.of());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Map<String, String> parameters)
            throws Exception {
        parameters.forEach(request::param);
        if (cookie != null) {
            request.cookie(new Cookie("xinglin-session", cookie));
        }
        MockHttpServletResponse answer = server.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        Cookie set = answer.getCookie("xinglin-session");
        if (set != null) {
            cookie = set.getValue();
        }
        return answer;
    }

    private static Map<String, String> answer(MockHttpServletResponse redirect) {
        String address = redirect.getHeader("Location");
        if (address == null || !address.startsWith("https://app")) {
            return Map.of();
        }
        Map<String, String> answer = new HashMap<>();
        UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .forEach((name, values) -> answer.put(
                        name, java.net.URLDecoder.decode(values.get(0), java.nio.charset.StandardCharsets.UTF_8)));
        return answer;
    }

    private static Client client(String id, String name) {
        return new Client(
                id,
                name,
                null,
                false,
                EnumSet.of(Grant.AUTHORIZATION_CODE, Grant.REFRESH_TOKEN),
                List.of("openid", "launch", "launch/patient", "patient/*.cruds", "user/*.cruds"),
                List.of(BACK),
                null,
                null,
                null,
                true,
                Set.of(),
                Set.of());
    }

    private static User user(String name, @Nullable String totp, String fhirUser, Role... roles) {
        return new User(name, BCrypt.hashpw("right", BCrypt.gensalt(4)), totp, fhirUser, Set.of(roles));
    }

    private Registry registry() {
        return new Registry() {
            @Override
            public Optional<Client> client(String id) {
                return Optional.ofNullable(clients.get(id));
            }

            @Override
            public Optional<User> user(String name) {
                return Optional.ofNullable(users.get(name));
            }

            @Override
            public Collection<Client> programs() {
                return clients.values();
            }

            @Override
            public Collection<User> everybody() {
                return users.values();
            }
        };
    }

    /** Within everybody's reach here. */
    private static final class TwoResidents implements Residents {

        private static final List<Resident> ALL = List.of(
                new Resident("p1", "王秀英", "female", "1950-03-01", "002X"), new Resident("p2", "李 <b>", "", "", ""));

        @Override
        public List<Resident> find(User user, Client client, String text, @Nullable String language) {
            return ALL.stream().filter(each -> each.name().startsWith(text)).toList();
        }

        @Override
        public Optional<Resident> read(User user, Client client, String id, @Nullable String language) {
            return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
        }
    }
}
