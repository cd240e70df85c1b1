package org.xinglin.fhirserver.event;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinglin.fhirserver.RefusedStart;

/**
 * Settings {@code xinglin.events.*}.
 *
 * @param workers changes that this node handles at a time
 * @param poll how often an idle node looks for what other nodes left
 * @param tries after which a change that fails is parked
 * @param firstDelay between the first failure and the second try; each further one is twice as long
 * @param longestDelay between two tries
 */
@ConfigurationProperties("xinglin.events")
record EventSettings(
        @DefaultValue("4") int workers,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("15") int tries,
        @DefaultValue("1s") Duration firstDelay,
        @DefaultValue("10m") Duration longestDelay) {

    private static final int LARGEST_SHIFT = 30;

    EventSettings {
        positive("workers", workers);
        positive("poll", poll.toMillis());
        positive("tries", tries);
        positive("first-delay", firstDelay.toMillis());
        positive("longest-delay", longestDelay.toMillis());
    }

    private static void positive(String name, long value) {
        if (value <= 0) {
            throw new RefusedStart("xinglin.events." + name + " is not positive.", "Set it to more, or leave it out.");
        }
    }

    /** How long to wait after so many failures. */
    Duration delayAfter(int failures) {
        Duration delay = firstDelay.multipliedBy(1L << Math.min(failures - 1, LARGEST_SHIFT));
        return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
    }
}
