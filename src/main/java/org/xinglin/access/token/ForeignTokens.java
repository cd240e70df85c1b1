package org.xinglin.access.token;

import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.function.SingletonSupplier;
import org.xinglin.fhirserver.Actor;

/**
 * Reads the tokens of somebody else, whose keys and addresses are found by the issuer's own metadata (OpenID Connect Discovery
 * 1.0, RFC 8414). The issuer is asked at the first token: the two servers may start in any order.
 */
final class ForeignTokens implements TokenVerifier {

    private static final Logger log = LoggerFactory.getLogger(ForeignTokens.class);

    /** By public keys alone: by a shared secret a client could sign for itself. */
    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    private final Supplier<NimbusJwtDecoder> decoder;
    private final String audience;
    private final ForeignClaims claims;

    ForeignTokens(String issuer, String audience, ForeignClaims claims, Clock clock) {
        this.audience = audience;
        this.claims = claims;
        this.decoder = SingletonSupplier.of(() -> {
            NimbusJwtDecoder made = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .jwsAlgorithms(all -> all.addAll(ALGORITHMS))
                    // The type of access tokens (RFC 9068) and of older ones: an identity token is of another audience.
                    .validateType(false)
                    .build();
            made.setJwtValidator(
                    new DelegatingOAuth2TokenValidator<>(new Expiry(clock), new JwtIssuerValidator(issuer)));
            return made;
        });
    }

    @Override
    public Actor verify(String token) throws RefusedToken {
        Jwt jwt;
        try {
            jwt = decoder.get().decode(token);
        } catch (JwtException e) {
            throw new RefusedToken("no valid signature, another issuer, or expired");
        } catch (IllegalArgumentException | IllegalStateException e) {
            log.error("The issuer of tokens cannot be asked: {}", e.getMessage());
            throw new RefusedToken("its issuer cannot be asked");
        }
        if (jwt.getAudience() == null || !jwt.getAudience().contains(audience)) {
            throw new RefusedToken("for another audience");
        }
        return claims.actor(jwt);
    }
}
