package org.xinglin.access.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** A token ends, and has begun (RFC 7519, 4.1.4 and 4.1.5). One without end is none. */
final class Expiry implements OAuth2TokenValidator<Jwt> {

    /** How far the clocks of two nodes may differ; the library's minute would let a token live on for as long. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final Clock clock;

    Expiry(Clock clock) {
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Instant now = clock.instant();
        Instant end = token.getExpiresAt();
        Instant begin = token.getNotBefore();
        boolean valid = end != null && end.plus(SKEW).isAfter(now) && (begin == null || !begin.isAfter(now.plus(SKEW)));
        return valid
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "expired", null));
    }
}
