package org.xinglin.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.token.TokenAnswers.ahead;
import static org.xinglin.access.token.TokenAnswers.assertRefused;
import static org.xinglin.testkit.EmbeddedAccess.ask;
import static org.xinglin.testkit.EmbeddedAccess.claims;
import static org.xinglin.testkit.EmbeddedAccess.form;
import static org.xinglin.testkit.EmbeddedAccess.newKey;
import static org.xinglin.testkit.EmbeddedAccess.sign;
import static org.xinglin.testkit.GuardedCounty.RSA;

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
import java.net.URI;
import java.text.ParseException;
import java.util.List;
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

/** An assertion that is forged, stale, for somebody else or used before gets nothing (RFC 7523; SMART App Launch 2.2). */
class AssertionIT {

    private static final EmbeddedAccess access = GuardedServer.access();
    private static final XinglinServer server = GuardedServer.get();

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
    void anAssertionOfAnotherTypeIsNone() {
        for (String type :
                List.of("not_an_assertion_type", "urn:ietf:params:oauth:client-assertion-type:saml2-bearer", "")) {
            Map<String, String> fields = access.proof(server, "his");
            fields.putAll(Map.of("grant_type", "client_credentials", "scope", "system/*.rs"));
            fields.put("client_assertion_type", type);
            assertThat(form(server, "/oauth2/token", fields).statusCode())
                    .as(type)
                    .isIn(400, 401);
        }
    }

    /** RFC 7523, section 3: {@code iat} may be left out. */
    @Test
    void anAssertionNeedNotSayWhenItWasMade() {
        String assertion =
                sign(access.key("his"), claims(server, "his").issueTime(null).build());
        assertThat(ask(server, assertion, "system/*.rs").statusCode()).isEqualTo(200);
    }

    /** RFC 7523bis, which libraries follow already: the audience is the issuer. */
    @Test
    void anAssertionMayNameTheIssuer() {
        String issuer = server.fhirBase().replaceAll("/fhir$", "");
        String assertion =
                sign(access.key("his"), claims(server, "his").audience(issuer).build());
        assertThat(ask(server, assertion, "system/*.rs").statusCode()).isEqualTo(200);
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
        // Nobody is asked for keys because an assertion says where some are.
        SignedJWT led = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS384)
                        .keyID("rsa")
                        .jwkURL(URI.create(server.url() + "/oauth2/jwks"))
                        .x509CertURL(URI.create(server.url() + "/oauth2/jwks"))
                        .build(),
                claims(server, "rsa").build());
        led.sign(new RSASSASigner(own));
        assertRefused(led.serialize());
        String right = access.assertion(server, "his");
        String[] parts = right.split("\\.");
        String[] others = access.assertion(server, "his").split("\\.");
        assertRefused(parts[0] + "." + others[1] + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + ".");
        assertRefused("not.a.token");
    }
}
