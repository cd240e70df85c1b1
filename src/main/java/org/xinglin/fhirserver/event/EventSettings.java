package org.xinglin.fhirserver.event;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinglin.fhirserver.RefusedStart;
import org.xinglin.fhirserver.RetryDelay;

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

    EventSettings {
        RefusedStart.unlessPositive("xinglin.events.workers", workers);
        RefusedStart.unlessPositive("xinglin.events.poll", poll.toMillis());
        RefusedStart.unlessPositive("xinglin.events.tries", tries);
        RefusedStart.unlessPositive("xinglin.events.first-delay", firstDelay.toMillis());
        RefusedStart.unlessPositive("xinglin.events.longest-delay", longestDelay.toMillis());
    }

    /** How long to wait after so many failures. */
    Duration delayAfter(int failures) {
        return new RetryDelay(firstDelay, longestDelay).after(failures);
    }
}
