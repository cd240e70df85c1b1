package org.xinglin.fhirserver.event;

import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.event.EventTable.Queue;

/** {@code /actuator/events}: for an operator to list, retry and drop changes that wait for their listener. */
@Component
@Endpoint(id = "events")
final class EventsEndpoint {

    private static final int MOST_LISTED = 200;

    private final EventTable events;
    private final EventWorkers workers;

    EventsEndpoint(EventTable events, EventWorkers workers) {
        this.events = events;
        this.workers = workers;
    }

    /** What there is by listener, and the oldest of it. */
    record Overview(List<Queue> listeners, List<RecordedEvent> events) {}

    /**
     * @param listener of which only
     * @param parked true for the parked only, false for the waiting only
     */
    // Spring's own mark: the actuator takes no other for "may be left out".
    @ReadOperation
    public Overview list(@Nullable String listener, @Nullable Boolean parked) {
        return new Overview(events.queues(), events.list(listener, parked, MOST_LISTED));
    }

    /** @param which the number of a change, or a listener's name for all of its that have failed */
    @WriteOperation
    public Map<String, Long> retry(@Selector String which) {
        long retried = which.matches("\\d{1,18}") ? events.retry(Long.parseLong(which)) : events.retry(which);
        workers.wake((int) Math.min(retried, Integer.MAX_VALUE));
        return Map.of("retried", retried);
    }

    /**
     * Tells a listener of each resident once more: what it derives is derived anew from what is stored.
     *
     * @param residents {@code all}
     */
    @WriteOperation
    public Map<String, Integer> again(@Selector String listener, @Selector String residents) {
        return Map.of("residents", "all".equals(residents) ? workers.tellOfEachResident(listener) : 0);
    }

    /** Drops a change for good: its listener is never told. */
    @DeleteOperation
    public Map<String, Boolean> drop(@Selector long which) {
        boolean dropped = events.drop(which);
        workers.wake(1);
        return Map.of("dropped", dropped);
    }
}
