package org.xinglin.access.token;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.fhirserver.BeforeReadiness;

/** Deletes, every few minutes, what has expired: tokens, used assertions, keys that nothing is signed by any more. */
final class TokenPurge implements BeforeReadiness, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TokenPurge.class);

    /** Keys are published this many lifetimes at most; what is older is of no use to anybody. */
    private static final int KEY_LIFETIMES = 2;

    private final KeptTokens tokens;
    private final SpentAssertions assertions;
    private final SigningKeyTable keys;
    private final TokenSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread purging = new Thread(work, "token-purge");
        purging.setDaemon(true);
        return purging;
    });

    TokenPurge(
            KeptTokens tokens, SpentAssertions assertions, SigningKeyTable keys, TokenSettings settings, Clock clock) {
        this.tokens = tokens;
        this.assertions = assertions;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        long millis = settings.purge().toMillis();
        thread.scheduleWithFixedDelay(this::run, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void run() {
        try {
            Instant now = clock.instant();
            int purged = tokens.purge(now) + assertions.purge(now);
            keys.purge(now.minus(settings.keyLifetime().multipliedBy(KEY_LIFETIMES)));
            log.debug("{} expired tokens and assertions are deleted", purged);
        } catch (RuntimeException e) {
            // The next time comes; an exception that leaves would end it.
            log.error("Expired tokens could not be deleted", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
