package org.xinglin.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.EmbeddedAccess.ask;
import static org.xinglin.testkit.EmbeddedAccess.claims;
import static org.xinglin.testkit.EmbeddedAccess.form;
import static org.xinglin.testkit.EmbeddedAccess.json;
import static org.xinglin.testkit.EmbeddedAccess.newKey;
import static org.xinglin.testkit.EmbeddedAccess.sign;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.HandClock;
import org.xinglin.testkit.RawHttp;
import org.xinglin.testkit.XinglinServer;

/** A program gets a token, as SMART's Backend Services do; whoever attacks that gets none, and with another's gets in nowhere. */
class ProgramTokenIT {

    private static final String SECRET = UUID.randomUUID().toString();

    @TempDir
    static Path folder;

    private static EmbeddedAccess access;
    private static XinglinServer server;
    private static RSAKey rsa;

    @BeforeAll
    static void start() throws JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        access = EmbeddedAccess.in(folder)
                .client("his", "Organization/lead", "system/*.rs", "system/Observation.cruds?category=vital-signs")
                .client("lis", "Organization/lead", "system/Observation.rs", "system/Patient.r")
                .client("leaving", "Organization/lead", "system/*.rs")
                .client("nowhere", "91350100M000100Y43", "system/*.rs")
                .everything("platform", "system/*.cruds")
                .raw("rsa", """
                          - {id: rsa, name: RSA, everything: true, grants: [client_credentials], scopes: ["system/*.cruds"], jwks: %s}
                        """.formatted(new JWKSet(rsa.toPublicJWK())))
                .raw("basic", """
                          - {id: basic, name: Basic, everything: true, grants: [client_credentials], scopes: ["system/*.rs"], secret-bcrypt: "%s"}
                        """.formatted(new BCryptPasswordEncoder().encode(SECRET)));
        server = access.setup(XinglinServer.in(folder.resolve("data"))).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

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
        assertThat(ask(server, sign(rsa, claims(server, "rsa").build()), "system/*.rs")
                        .statusCode())
                .isEqualTo(200);
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

    /** What makes an assertion wrong, and nothing else does. */
    static Stream<Arguments> wrongAssertions() {
        return Stream.of(
                wrong("another audience", claims -> claims.audience("https://other.example/oauth2/token")),
                wrong("the base as audience", claims -> claims.audience(server.fhirBase())),
                wrong("no audience", claims -> claims.audience((String) null)),
                wrong("another issuer", claims -> claims.issuer("lis")),
                wrong("no issuer", claims -> claims.issuer(null)),
                wrong("expired", claims -> claims.expirationTime(ahead(-60))),
                wrong("no end", claims -> claims.expirationTime(null)),
                wrong("ten years", claims -> claims.expirationTime(ahead(315_360_000))),
                wrong("six minutes", claims -> claims.expirationTime(ahead(360))),
                wrong("made tomorrow", claims -> claims.issueTime(ahead(86_400))),
                wrong("not yet", claims -> claims.notBeforeTime(ahead(120))),
                wrong("no jti", claims -> claims.jwtID(null)),
                wrong("blank jti", claims -> claims.jwtID(" ")),
                wrong("long jti", claims -> claims.jwtID("x".repeat(501))));
    }

    private static Arguments wrong(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongAssertions")
    void anAssertionThatIsWrongGetsNothing(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertRefused(
                sign(access.key("his"), change.apply(claims(server, "his")).build()));
    }

    @Test
    void anAssertionCountsOnce() {
        String assertion = access.assertion(server, "his");

        assertThat(ask(server, assertion, "system/*.rs").statusCode()).isEqualTo(200);
        assertRefused(assertion);
        String id = UUID.randomUUID().toString();
        assertThat(ask(
                                server,
                                sign(
                                        access.key("his"),
                                        claims(server, "his").jwtID(id).build()),
                                "system/*.rs")
                        .statusCode())
                .isEqualTo(200);
        assertRefused(sign(
                access.key("his"),
                claims(server, "his").jwtID(id).expirationTime(ahead(100)).build()));
        assertThat(ask(
                                server,
                                sign(
                                        access.key("lis"),
                                        claims(server, "lis").jwtID(id).build()),
                                "system/Patient.r")
                        .statusCode())
                .as("another client's of the same name")
                .isEqualTo(200);
    }

    @Test
    void aSignatureIsMadeByTheClientsOwnKeyAndByOneOfTwoAlgorithms() throws JOSEException, ParseException {
        assertRefused(new PlainJWT(claims(server, "his").build()).serialize());
        assertRefused(sign(newKey("his"), claims(server, "his").build()));
        assertRefused(sign(access.key("lis"), claims(server, "his").build()));
        SignedJWT hmac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS384).keyID("rsa").build(),
                claims(server, "rsa").build());
        hmac.sign(new MACSigner(rsa.toPublicJWK().toJSONString()));
        assertRefused(hmac.serialize());
        SignedJWT rs256 = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").build(),
                claims(server, "rsa").build());
        rs256.sign(new RSASSASigner(rsa));
        assertRefused(rs256.serialize());
        RSAKey own = new RSAKeyGenerator(2048).keyID("rsa").generate();
        SignedJWT carried = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS384)
                        .keyID("rsa")
                        .jwk(own.toPublicJWK())
                        .build(),
                claims(server, "rsa").build());
        carried.sign(new RSASSASigner(own));
        assertRefused(carried.serialize());
        String right = access.assertion(server, "his");
        String[] parts = right.split("\\.");
        String[] others = access.assertion(server, "his").split("\\.");
        assertRefused(parts[0] + "." + others[1] + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + ".");
        assertRefused("not.a.token");
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

    @ParameterizedTest
    @CsvSource({
        "lis, system/*.cruds, system/Observation.rs system/Patient.r",
        "lis, system/Observation.read, system/Observation.read",
        "lis, system/Observation.rs system/Condition.rs, system/Observation.rs",
        "lis, system/Observation.s?category=laboratory, system/Observation.s?category=laboratory",
        "his, system/Observation.cud, system/Observation.cud?category=vital-signs",
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
    void whoBringsNoTokenIsToldWhereTheyAreGiven() {
        for (String path : List.of(
                "/fhir/Patient",
                "/fhir",
                "/fhir/",
                "/fhir/Patient/x",
                "/fhir/Patient/x/_history",
                "/fhir/$not-recognised",
                "/actuator/prometheus",
                "/actuator",
                "/actuator/events",
                "/deliveries",
                "/foo",
                "/fhir/metadata/x",
                "/fhir/metadata;x",
                "/fhir/Patient/../metadata",
                "/fhir//metadata",
                "/fhir/%6detadata")) {
            RawHttp.Answer answer = RawHttp.send(
                    server, "GET " + path + " HTTP/1.1\nHost: localhost:" + server.port() + "\nConnection: close");
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.rule()).as(path).isEqualTo("token-missing");
            assertThat(answer.header("WWW-Authenticate").orElse("")).isEqualTo("Bearer");
        }
        assertThat(server.get("/fhir/Patient?access_token=" + access.token(server, "his", "system/*.rs"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.post("/fhir", "{}").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/fhir/metadata",
                "/fhir/.well-known/smart-configuration",
                "/actuator/health",
                "/actuator/health/readiness",
                "/oauth2/jwks",
                "/.well-known/oauth-authorization-server"
            })
    void whatOneNeedsBeforeOneHasATokenIsOpen(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenOfSomebodyElseOpensNothing() throws Exception {
        String token = access.token(server, "his", "system/*.rs");
        SignedJWT ours = SignedJWT.parse(token);
        JWTClaimsSet claims = ours.getJWTClaimsSet();
        RSAKey key =
                new RSAKeyGenerator(2048).keyID(ours.getHeader().getKeyID()).generate();

        for (String forged : List.of(
                new PlainJWT(claims).serialize(),
                forged(key, JWSAlgorithm.RS256, claims),
                forged(key, JWSAlgorithm.RS512, claims),
                hmac(claims, ours.getHeader().getKeyID()),
                token.substring(0, token.lastIndexOf('.')) + ".AAAA",
                token.substring(0, token.lastIndexOf('.') + 1),
                access.assertion(server, "his"),
                "x",
                "x".repeat(6000))) {
            HttpResponse<String> answer = get("/fhir/Patient", forged);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(rule(answer)).isEqualTo("token-invalid");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
        }
        assertThat(get("/fhir/Patient", token).statusCode()).isEqualTo(200);
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

    @Test
    void aRevokedTokenIsOverAtOnceAndAnothersIsNotToBeRevoked() {
        String token = access.token(server, "his", "system/*.rs");
        revoke("lis", token);
        assertThat(get("/fhir/Patient", token).statusCode()).isEqualTo(200);

        assertThat(revoke("his", token).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = get("/fhir/Patient", token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(rule(answer)).isEqualTo("token-invalid");
        assertThat(introspect("his", token).path("active").asBoolean()).isFalse();
    }

    @Test
    void whatATokenIsIsToldToWhoeverHasItAndToTheOperator() {
        String token = access.token(server, "his", "system/*.rs");

        JsonNode told = introspect("his", token);
        assertThat(told.path("active").asBoolean()).isTrue();
        assertThat(told.path("scope").toString()).contains("system/*.rs");
        assertThat(told.path("client_id").asText()).isEqualTo("his");
        assertThat(introspect("platform", token).path("active").asBoolean()).isTrue();
        assertThat(introspect("lis", token).size())
                .as("only that it does not count")
                .isEqualTo(1);
        assertThat(introspect("his", "nonsense").path("active").asBoolean(true)).isFalse();
    }

    @Test
    void theOperatorsPagesAreForOperators() {
        String his = access.token(server, "his", "system/*.rs");
        String platform = access.token(server, "platform", "system/*.rs");

        for (String path : List.of("/actuator/prometheus", "/actuator/events", "/deliveries")) {
            HttpResponse<String> answer = get(path, his);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(rule(answer)).isEqualTo("operator-only");
            assertThat(get(path, platform).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void whoIsGoneFromTheFileIsGone() {
        String token = access.token(server, "leaving", "system/*.rs");
        assertThat(get("/fhir/Patient", token).statusCode()).isEqualTo(200);

        access.without("leaving").write();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get("/fhir/Patient", token).statusCode() == 401);
        assertRefused(access.assertion(server, "leaving"));
        assertThat(introspect("platform", token).path("active").asBoolean(true)).isFalse();
    }

    @Test
    void whatIsKeptOfATokenIsNotTheToken() {
        String token = access.token(server, "his", "system/*.rs");

        assertThat(server.log()).doesNotContain(token).doesNotContain(SECRET);
        assertThat(server.log()).contains("91350100M000100Y43").contains("nowhere");
    }

    /** Another node is whoever has the same database. */
    @Test
    void whatOneNodeHasSeenTheOthersKnow() throws Exception {
        DataSource database = EmbeddedDatabase.of(server);
        String token = access.token(server, "his", "system/*.rs");
        KeptTokens there = new KeptTokens(database, new NoClients());
        assertThat(there.isLive(token)).isTrue();
        assertThat(there.isLive(Digests.text(token)))
                .as("what is kept is no token")
                .isFalse();
        revoke("his", token);
        assertThat(there.isLive(token)).isFalse();

        SpentAssertions spent = new SpentAssertions(database);
        String id = UUID.randomUUID().toString();
        assertThat(spent.spend("his", id, Instant.now().plusSeconds(300))).isTrue();
        assertRefused(sign(access.key("his"), claims(server, "his").jwtID(id).build()));
        ask(
                server,
                sign(access.key("his"), claims(server, "his").jwtID(id + "x").build()),
                "system/*.rs");
        assertThat(spent.spend("his", id + "x", Instant.now().plusSeconds(300))).isFalse();

        assertThat(new JdbcTemplate(database)
                        .queryForList("SELECT t::text FROM xinglin.oauth2_authorization t", String.class))
                .isNotEmpty()
                .noneMatch(row -> row.contains(token) || row.contains("eyJ"));
    }

    /** Of keys that are made one after the other, as the years go by, there is always one that signs and that all know. */
    @Test
    void keysFollowEachOtherAndOverlap() throws Exception {
        DataSource database = EmbeddedDatabase.of(server);
        TokenSettings settings = new TokenSettings(
                Duration.ofHours(1), Duration.ofDays(30), Duration.ofHours(2), Duration.ofMinutes(10));
        HandClock clock = new HandClock(Instant.parse("2126-01-01T00:00:00Z"));
        SigningKeys one = new SigningKeys(new SigningKeyTable(database), settings, clock);
        SigningKeys other = new SigningKeys(new SigningKeyTable(database), settings, clock);
        try {
            String first = one.current();
            assertThat(other.current()).as("the same on all nodes").isEqualTo(first);
            clock.moveTo(clock.instant().plus(Duration.ofDays(30)).minus(Duration.ofHours(1)));
            assertThat(one.current()).as("the next is only shown").isEqualTo(first);
            List<String> shown = ids(other);
            assertThat(shown).hasSize(2).contains(first);
            clock.moveTo(clock.instant().plus(Duration.ofHours(2)).plusSeconds(60));
            String second = one.current();
            assertThat(second).isNotEqualTo(first).isIn(shown);
            assertThat(other.current()).isEqualTo(second);
            assertThat(ids(other)).as("what it has signed is verified still").contains(first);
            clock.moveTo(clock.instant().plus(Duration.ofHours(3)));
            assertThat(ids(other)).as("and no longer than that").doesNotContain(first);
        } finally {
            new JdbcTemplate(database).update("DELETE FROM xinglin.signing_key WHERE created_at > '2100-01-01'");
        }
    }

    private static List<String> ids(SigningKeys keys) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                .map(JWK::getKeyID)
                .toList();
    }

    private static final class NoClients implements RegisteredClientRepository {

        @Override
        public void save(RegisteredClient client) {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable RegisteredClient findById(String id) {
            return null;
        }

        @Override
        public @Nullable RegisteredClient findByClientId(String id) {
            return null;
        }
    }

    private static String forged(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet claims) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    /** Signed with what everybody can read, in the hope that it is taken for a shared secret. */
    private static String hmac(JWTClaimsSet claims, String keyId) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(keyId)
                        .build(),
                claims);
        jwt.sign(new MACSigner(server.get("/oauth2/jwks").body()));
        return jwt.serialize();
    }

    private static String rule(HttpResponse<String> refusal) {
        return json(refusal).at("/issue/0/details/coding/0/code").asText();
    }

    private static void assertRefused(String assertion) {
        HttpResponse<String> answer = ask(server, assertion, "system/*.rs");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(json(answer).path("error").asText()).isEqualTo("invalid_client");
    }

    private static HttpResponse<String> revoke(String client, String token) {
        Map<String, String> fields = access.proof(server, client);
        fields.put("token", token);
        return form(server, "/oauth2/revoke", fields);
    }

    private static JsonNode introspect(String client, String token) {
        Map<String, String> fields = access.proof(server, client);
        fields.put("token", token);
        return json(form(server, "/oauth2/introspect", fields));
    }

    private static HttpResponse<String> get(String path, String token) {
        return server.send(
                path,
                request -> request.header("Authorization", "Bearer " + token).GET());
    }

    private static HttpResponse<String> basic(String client, String secret) {
        String pair = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return server.send(
                "/oauth2/token",
                request -> request.header("Authorization", "Basic " + pair)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=system/*.rs")));
    }

    private static Date ahead(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
