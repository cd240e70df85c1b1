package org.xinglin.access.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What each caller may still ask for: a token bucket for each, of those that have asked lately. Whoever has been quiet until the
 * bucket is full again is forgotten, and so are the least active where there are too many.
 */
final class Allowances {

    private static final long CALLERS = 100_000;

    private final int rate;
    private final int burst;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /**
     * @param rate requests a second; 0: as many as come
     * @param burst what a full bucket holds
     */
    Allowances(int rate, int burst, TimeMeter time) {
        this.rate = rate;
        this.burst = burst;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(Duration.ofSeconds(60L + (rate == 0 ? 0 : burst / rate)))
                .build();
    }

    /** Takes one; answers 0 if there was one, or else in how many seconds there is one again, rounded up. */
    long take(String caller) {
        if (rate == 0) {
            return 0;
        }
        Bucket bucket = buckets.get(caller, unseen -> bucket());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : 1 + (probe.getNanosToWaitForRefill() - 1) / TimeUnit.SECONDS.toNanos(1);
    }

    long known() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
