package org.xinglin.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Organisations;
import org.xinglin.access.registry.People;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.registry.User;
import org.xinglin.fhirserver.Actor;

/** The tokens of any issuer: what they say is understood, and those that are not for us, or not the issuer's, are none. */
class ForeignTokensTests {

    private static final String AUDIENCE = "https://fhir.county.example/fhir";

    private static HttpServer issuer;
    private static String address;
    private static ECKey key;
    private static ForeignTokens tokens;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("k").generate();
        issuer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        address = "http://127.0.0.1:" + issuer.getAddress().getPort();
        serve(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + address + "\",\"jwks_uri\":\"" + address + "/keys\"," + "\"token_endpoint\":\""
                        + address + "/token\",\"subject_types_supported\":[\"public\"]}");
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        issuer.start();
        tokens = new ForeignTokens(
                address,
                AUDIENCE,
                new ForeignClaims(new NoFile(), new Town(), new Actors(new Town(), new Posts())),
                Clock.systemUTC());
    }

    private static void serve(String path, String json) {
        issuer.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterAll
    static void stop() {
        issuer.stop(0);
    }

    @Test
    void aProgramActsForTheOrganisationThatItsTokenNames() throws Exception {
        Actor actor = tokens.verify(signed(claims -> claims.claim("scope", "system/*.rs system/Observation.c")
                .claim("azp", "his")
                .claim("organization", List.of("Organization/lead", "unknown"))));

        assertThat(actor)
                .isEqualTo(new Actor(
                        "his",
                        null,
                        null,
                        Set.of("lead"),
                        Set.of(),
                        List.of("system/*.rs", "system/Observation.c"),
                        null,
                        null));
        assertThat(tokens.verify(signed(claims -> claims.claim("client_id", "his")))
                        .organisations())
                .as("nobody's is nothing, and not everything")
                .isEmpty();
        assertThat(tokens.verify(signed(claims -> claims.claim("client_id", "his")))
                        .everything())
                .isFalse();
    }

    @Test
    void aPersonActsForTheOrganisationsOfTheirPosts() throws Exception {
        Actor actor = tokens.verify(signed(claims -> claims.claim("scp", List.of("user/*.rs", "openid"))
                .claim("client_id", "app")
                .subject("u1")
                .claim("fhirUser", AUDIENCE + "/Practitioner/7")
                .claim("realm_access", Map.of("roles", List.of("clinician")))));

        assertThat(actor.user()).isEqualTo("u1");
        assertThat(actor.fhirUser()).isEqualTo("Practitioner/7");
        assertThat(actor.organisations()).containsExactly("lead");
        assertThat(actor.roles()).containsExactly("clinician");
        assertThat(actor.scopes()).containsExactly("user/*.rs", "openid");
    }

    @Test
    void whatIsNotTheIssuersOrNotForUsIsRefused() throws Exception {
        refused(signed(claims -> claims.claim("azp", "his").audience("https://other.example/fhir")));
        refused(signed(claims -> claims.claim("azp", "his").audience((String) null)));
        refused(signed(claims -> claims.claim("azp", "his").issuer("https://evil.example")));
        refused(signed(claims -> claims.claim("azp", "his").expirationTime(new Date(0))));
        refused(signed(claims -> claims.claim("azp", "his").expirationTime(null)));
        refused(signed(claims ->
                claims.claim("azp", "his").notBeforeTime(Date.from(Instant.now().plusSeconds(60)))));
        refused(signed(claims -> claims));
        refused(signed(claims -> claims.claim("azp", "his").claim("fhirUser", "somebody")));
        refused(new PlainJWT(claims().claim("azp", "his").build()).serialize());
        refused(signed(
                new ECDSASigner(new ECKeyGenerator(Curve.P_256).keyID("k").generate()),
                JWSAlgorithm.ES256,
                claims().claim("azp", "his").build()));
        refused(signed(
                new MACSigner(key.toPublicJWK().toJSONString()),
                JWSAlgorithm.HS256,
                claims().claim("azp", "his").build()));
    }

    private static void refused(String token) {
        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(RefusedToken.class);
    }

    private static String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(
                new ECDSASigner(key), JWSAlgorithm.ES256, change.apply(claims()).build());
    }

    private static String signed(JWSSigner signer, JWSAlgorithm algorithm, JWTClaimsSet claims) throws JOSEException {
        SignedJWT jwt =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID("k").build(), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(address)
                .audience(List.of("account", AUDIENCE))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    private static final class NoFile implements Registry {

        @Override
        public Collection<Client> programs() {
            return List.of();
        }

        @Override
        public Collection<User> everybody() {
            return List.of();
        }

        @Override
        public Optional<Client> client(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<User> user(String name) {
            return Optional.empty();
        }
    }

    private static final class Town implements Organisations {

        @Override
        public Optional<String> idOf(String name) {
            return Optional.of(name).filter("Organization/lead"::equals).map(found -> "lead");
        }

        @Override
        public Set<String> common(Set<String> ones, Set<String> others) {
            Set<String> both = new HashSet<>(ones);
            both.retainAll(others);
            return both;
        }
    }

    private static final class Posts implements People {

        @Override
        public boolean isStored(String fhirUser) {
            return true;
        }

        @Override
        public Set<String> organisationsOf(String fhirUser) {
            return fhirUser.equals("Practitioner/7") ? Set.of("lead") : Set.of();
        }
    }
}
