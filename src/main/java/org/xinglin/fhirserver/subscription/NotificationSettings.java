package org.xinglin.fhirserver.subscription;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinglin.fhirserver.RefusedStart;
import org.xinglin.fhirserver.RetryDelay;

/**
 * Settings {@code xinglin.notifications.*}.
 *
 * @param parallel receivers that this node talks to at a time
 * @param run notifications to one receiver before others have their turn
 * @param connect how long a receiver may take to accept a connection
 * @param answer how long it may take to answer
 * @param firstDelay between the first failure and the second try; each further one is twice as long
 * @param longestDelay between two tries
 * @param giveUp how long after its recording a notification that always fails is parked
 * @param keep how long delivered ones are shown
 * @param poll how often an idle node looks for what other nodes left
 */
@ConfigurationProperties("xinglin.notifications")
record NotificationSettings(
        @DefaultValue("64") int parallel,
        @DefaultValue("50") int run,
        @DefaultValue("3s") Duration connect,
        @DefaultValue("10s") Duration answer,
        @DefaultValue("1s") Duration firstDelay,
        @DefaultValue("1h") Duration longestDelay,
        @DefaultValue("3d") Duration giveUp,
        @DefaultValue("7d") Duration keep,
        @DefaultValue("1s") Duration poll) {

    /** For what a delivery needs beside the receiver's time. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    NotificationSettings {
        RefusedStart.unlessPositive("xinglin.notifications.parallel", parallel);
        RefusedStart.unlessPositive("xinglin.notifications.run", run);
        RefusedStart.unlessPositive("xinglin.notifications.connect", connect.toMillis());
        RefusedStart.unlessPositive("xinglin.notifications.answer", answer.toMillis());
        RefusedStart.unlessPositive("xinglin.notifications.first-delay", firstDelay.toMillis());
        RefusedStart.unlessPositive("xinglin.notifications.longest-delay", longestDelay.toMillis());
        RefusedStart.unlessPositive("xinglin.notifications.give-up", giveUp.toMillis());
        RefusedStart.unlessPositive("xinglin.notifications.keep", keep.toMillis());
        RefusedStart.unlessPositive("xinglin.notifications.poll", poll.toMillis());
    }

    /** After which a delivery is another node's to repeat. */
    Duration lease() {
        return connect.plus(answer).plus(MARGIN);
    }

    /** How long to wait after so many failures. */
    Duration delayAfter(int failures) {
        return new RetryDelay(firstDelay, longestDelay).after(failures);
    }
}
