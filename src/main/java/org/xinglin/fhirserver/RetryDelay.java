package org.xinglin.fhirserver;

import java.time.Duration;

/**
 * How long to wait before what has failed is tried again: each time twice as long.
 *
 * @param first after the first failure
 * @param longest beyond which it does not grow
 */
public record RetryDelay(Duration first, Duration longest) {

    private static final int LARGEST_SHIFT = 30;

    /** @param failures so far, at least one */
    public Duration after(int failures) {
        Duration delay = first.multipliedBy(1L << Math.min(failures - 1, LARGEST_SHIFT));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
