package org.xinglin.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.token.TokenAnswers.ahead;
import static org.xinglin.access.token.TokenAnswers.assertRefused;
import static org.xinglin.access.token.TokenAnswers.get;
import static org.xinglin.testkit.EmbeddedAccess.ask;
import static org.xinglin.testkit.EmbeddedAccess.claims;
import static org.xinglin.testkit.EmbeddedAccess.form;
import static org.xinglin.testkit.EmbeddedAccess.json;
import static org.xinglin.testkit.EmbeddedAccess.newKey;
import static org.xinglin.testkit.EmbeddedAccess.sign;
import static org.xinglin.testkit.GuardedCounty.RSA;
import static org.xinglin.testkit.GuardedCounty.SECRET;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.testkit.EmbeddedAccess;
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
        hmac.sign(new MACSigner(RSA.toPublicJWK().toJSONString()));
        assertRefused(hmac.serialize());
        SignedJWT rs256 = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").build(),
                claims(server, "rsa").build());
        rs256.sign(new RSASSASigner(RSA));
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

    private static HttpResponse<String> basic(String client, String secret) {
        String pair = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return server.send(
                "/oauth2/token",
                request -> request.header("Authorization", "Basic " + pair)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=system/*.rs")));
    }
}
