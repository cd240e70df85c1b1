package org.xinglin.access.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinglin.fhirserver.RefusedStart;

/**
 * Settings {@code xinglin.tokens.*}.
 *
 * @param lifetime of an access token, at most an hour
 * @param keyLifetime for how long a key signs; the one that follows is published {@link #keyNotice} before it does
 * @param keyNotice for how long a new key is published before it signs: longer than anybody caches keys
 * @param purge how often what has expired is deleted
 */
@ConfigurationProperties("xinglin.tokens")
record TokenSettings(
        @DefaultValue("1h") Duration lifetime,
        @DefaultValue("30d") Duration keyLifetime,
        @DefaultValue("2h") Duration keyNotice,
        @DefaultValue("10m") Duration purge) {

    private static final Duration LONGEST = Duration.ofHours(1);

    TokenSettings {
        RefusedStart.unlessPositive("xinglin.tokens.lifetime", lifetime.toSeconds());
        RefusedStart.unlessPositive("xinglin.tokens.key-notice", keyNotice.toSeconds());
        RefusedStart.unlessPositive("xinglin.tokens.purge", purge.toMillis());
        if (lifetime.compareTo(LONGEST) > 0) {
            throw new RefusedStart("xinglin.tokens.lifetime is more than an hour.", "Set it to 1h or less.");
        }
        if (keyLifetime.compareTo(keyNotice.plus(lifetime)) <= 0) {
            throw new RefusedStart(
                    "xinglin.tokens.key-lifetime is not longer than key-notice and lifetime together.",
                    "Set it to days.");
        }
    }
}
