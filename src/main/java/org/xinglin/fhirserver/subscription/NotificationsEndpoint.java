package org.xinglin.fhirserver.subscription;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.subscription.NotificationOverview.Queue;

/** {@code /actuator/notifications}: for an operator to retry and drop what a receiver does not take. */
@Component
@Endpoint(id = "notifications")
final class NotificationsEndpoint {

    private final NotificationOverview overview;
    private final NotificationTable notifications;
    private final Deliveries deliveries;

    NotificationsEndpoint(NotificationOverview overview, NotificationTable notifications, Deliveries deliveries) {
        this.overview = overview;
        this.notifications = notifications;
        this.deliveries = deliveries;
    }

    @ReadOperation
    public Queue queue() {
        return overview.queue(null);
    }

    /** @param which the id of a Subscription, of which all parked notifications are tried again */
    @WriteOperation
    public Map<String, Long> retry(@Selector String which) {
        long retried = notifications.retry(which);
        deliveries.wake();
        return Map.of("retried", retried);
    }

    /** @param which the number of a notification that shall not be delivered */
    @DeleteOperation
    public Map<String, Boolean> drop(@Selector long which) {
        boolean dropped = notifications.drop(which);
        deliveries.wake();
        return Map.of("dropped", dropped);
    }
}
