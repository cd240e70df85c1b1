package org.xinglin.fhirserver.event;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.event.EventTable.Queue;

/** What waits, what is parked, what was done, by listener. */
@Component
final class EventMetrics {

    private static final String LISTENER = "listener";
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final MeterRegistry meters;

    /** One look into the database for all gauges that are read together. */
    private final LoadingCache<String, Map<String, Queue>> queues;

    EventMetrics(MeterRegistry meters, EventTable events) {
        this.meters = meters;
        this.queues = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .build(all -> events.queues().stream().collect(Collectors.toMap(Queue::listener, Function.identity())));
    }

    void register(Set<String> listeners) {
        for (String listener : listeners) {
            gauge("xinglin.events.waiting", "Changes that wait for their listener", listener, Queue::waiting);
            gauge("xinglin.events.parked", "Changes that failed to the end", listener, Queue::parked);
            gauge("xinglin.events.oldest.seconds", "Age of the oldest waiting change", listener, Queue::oldest);
            meters.counter("xinglin.events.handled", LISTENER, listener);
            meters.counter("xinglin.events.failed", LISTENER, listener);
        }
    }

    private void gauge(String name, String description, String listener, ToDoubleFunction<Queue> value) {
        Queue empty = new Queue(listener, 0, 0, 0);
        Gauge.builder(name, () -> value.applyAsDouble(queues.get("").getOrDefault(listener, empty)))
                .description(description)
                .tag(LISTENER, listener)
                .register(meters);
    }

    void handled(String listener, int changes) {
        meters.counter("xinglin.events.handled", LISTENER, listener).increment(changes);
    }

    void failed(String listener) {
        meters.counter("xinglin.events.failed", LISTENER, listener).increment();
    }
}
