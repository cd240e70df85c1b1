package org.xinglin.access.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What an assertion by which a client proves itself must say (SMART App Launch 2.2, "Client Authentication: Asymmetric"; RFC
 * 7523, section 3): who it is from, for whom, once, and for five minutes at most.
 */
final class AssertionRules implements OAuth2TokenValidator<Jwt> {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** How far the clocks of two machines may differ. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private static final int LONGEST_ID = 500;

    private final String client;
    private final Supplier<Collection<String>> names;
    private final SpentAssertions spent;
    private final Clock clock;

    /**
     * @param names what an assertion may call this server: the token endpoint (SMART App Launch 2.2) and the issuer (RFC 7523bis,
     *     which libraries follow already)
     */
    AssertionRules(String client, Supplier<Collection<String>> names, SpentAssertions spent, Clock clock) {
        this.client = client;
        this.names = names;
        this.spent = spent;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt assertion) {
        Instant now = clock.instant();
        Instant expiry = assertion.getExpiresAt();
        String id = assertion.getId();
        if (!client.equals(assertion.getClaimAsString("iss")) || !client.equals(assertion.getSubject())) {
            return refused("iss and sub are the client_id");
        }
        if (assertion.getAudience() == null || Collections.disjoint(assertion.getAudience(), names.get())) {
            return refused("aud is " + String.join(" or ", names.get()));
        }
        if (expiry == null || !expiry.isAfter(now.minus(SKEW))) {
            return refused("exp is missing or over");
        }
        if (expiry.isAfter(now.plus(LONGEST).plus(SKEW))) {
            return refused("exp is more than five minutes ahead");
        }
        if (isAhead(assertion.getIssuedAt(), now) || isAhead(assertion.getNotBefore(), now)) {
            return refused("iat or nbf is ahead");
        }
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            return refused("jti is missing or too long");
        }
        // Last: what is refused for another reason is not spent.
        return spent.spend(client, id, expiry.plus(SKEW))
                ? OAuth2TokenValidatorResult.success()
                : refused("jti was used before");
    }

    private static boolean isAhead(@Nullable Instant time, Instant now) {
        return time != null && time.isAfter(now.plus(SKEW));
    }

    private static OAuth2TokenValidatorResult refused(String reason) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, reason, null));
    }
}
