package org.xinglin.access.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.registry.User;
import org.xinglin.fhirserver.Actor;

/** Reads the tokens that this server, or another node of it, has given: signed by us, for us, and not taken back. */
final class OwnTokens implements TokenVerifier {

    private static final int AT_MOST = 10_000;
    private static final Duration SIGNATURE_HOLDS = Duration.ofMinutes(1);

    private final NimbusJwtDecoder decoder;
    private final Expiry expiry;

    /**
     * Tokens whose signature was right: it is a third of what a token costs a request. What may change between two requests is
     * asked at each; a signing key that is taken away counts for this time.
     */
    private final Cache<String, Jwt> signed = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterWrite(SIGNATURE_HOLDS)
            .build();

    private final Addresses addresses;
    private final KeptTokens kept;
    private final Registry registry;
    private final Actors actors;

    OwnTokens(SigningKeys keys, Addresses addresses, KeptTokens kept, Registry registry, Actors actors, Clock clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        decoder = new NimbusJwtDecoder(processor);
        expiry = new Expiry(clock);
        decoder.setJwtValidator(expiry);
        this.addresses = addresses;
        this.kept = kept;
        this.registry = registry;
        this.actors = actors;
    }

    @Override
    public Actor verify(String token) throws RefusedToken {
        Jwt jwt = decoded(token);
        if (!addresses.isIssuer(String.valueOf(jwt.getClaimAsString("iss")))) {
            throw new RefusedToken("another issuer");
        }
        if (jwt.getAudience() == null || jwt.getAudience().stream().noneMatch(addresses::isFhirBase)) {
            throw new RefusedToken("for another audience");
        }
        if (!kept.isLive(token)) {
            throw new RefusedToken("revoked");
        }
        return actor(jwt);
    }

    private Jwt decoded(String token) throws RefusedToken {
        Jwt known = signed.getIfPresent(token);
        if (known != null && !expiry.validate(known).hasErrors()) {
            return known;
        }
        try {
            Jwt decoded = decoder.decode(token);
            signed.put(token, decoded);
            return decoded;
        } catch (JwtException e) {
            throw new RefusedToken("no valid signature, or expired");
        }
    }

    private Actor actor(Jwt jwt) throws RefusedToken {
        Client client = registry.client(String.valueOf(jwt.getClaimAsString(TokenClaims.CLIENT)))
                .orElseThrow(() -> new RefusedToken("its client is gone"));
        List<String> scopes = Arrays.asList(
                Optional.ofNullable(jwt.getClaimAsString("scope")).orElse("").split(" "));
        String name = jwt.getClaimAsString(TokenClaims.USER);
        if (name == null) {
            return actors.program(client, scopes);
        }
        User user = registry.user(name).orElseThrow(() -> new RefusedToken("its user is gone"));
        return actors.person(client, user, scopes, jwt.getClaimAsString("patient"));
    }
}
