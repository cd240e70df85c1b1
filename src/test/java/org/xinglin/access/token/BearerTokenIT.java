package org.xinglin.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.token.TokenAnswers.ahead;
import static org.xinglin.access.token.TokenAnswers.get;
import static org.xinglin.access.token.TokenAnswers.rule;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.RawHttp;
import org.xinglin.testkit.XinglinServer;

/** What opens without a token, and that another's token opens nothing. */
class BearerTokenIT {

    private static final EmbeddedAccess access = GuardedServer.access();
    private static final XinglinServer server = GuardedServer.get();

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
                "/.well-known/oauth-authorization-server",
                "/.well-known/openid-configuration"
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

    /** What the server's own key has signed, and what is kept among its tokens, is not for that alone a token of it. */
    @Test
    void aTokenIsForThisServerAndThisHour() {
        UnaryOperator<JWTClaimsSet.Builder> right = claims ->
                claims.subject("platform").claim("client_id", "platform").claim("scope", "system/*.rs");
        assertThat(get("/fhir/Patient?_count=1", GuardedServer.changed(right)).statusCode())
                .isEqualTo(200);
        for (UnaryOperator<JWTClaimsSet.Builder> wrong : List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                claims -> claims.issuer("https://other.example"),
                claims -> claims.issuer(null),
                claims -> claims.audience("https://other.example/fhir"),
                claims -> claims.audience(server.url()),
                claims -> claims.audience((String) null),
                claims -> claims.expirationTime(ahead(-120)),
                claims -> claims.expirationTime(null),
                claims -> claims.notBeforeTime(ahead(600)),
                claims -> claims.claim("client_id", "somebody"),
                claims -> claims.claim("client_id", null),
                claims -> claims.claim("user", "somebody"))) {
            HttpResponse<String> answer =
                    get("/fhir/Patient?_count=1", GuardedServer.changed(claims -> wrong.apply(right.apply(claims))));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
            assertThat(rule(answer)).isEqualTo("token-invalid");
        }
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
}
