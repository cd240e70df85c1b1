package org.xinglin.fhirserver.subscription;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.subscription.NotificationOverview.Queue;

/** What waits, what is parked, how long a delivery takes from the change on. */
@Component
final class NotificationMetrics {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final LoadingCache<String, Queue> queues;
    private final Timer delivered;
    private final Counter failed;

    NotificationMetrics(MeterRegistry meters, NotificationOverview notifications) {
        // One look into the database for all gauges that are read together.
        this.queues = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(all -> notifications.queue(null));
        this.delivered = Timer.builder("xinglin.notifications.delivered")
                .description("Time from the record of a notification to the receiver's 2xx")
                .register(meters);
        this.failed = Counter.builder("xinglin.notifications.failed")
                .description("Attempts that the receiver did not answer with 2xx")
                .register(meters);
        gauge(meters, "xinglin.notifications.waiting", Queue::waiting);
        gauge(meters, "xinglin.notifications.parked", Queue::parked);
        gauge(meters, "xinglin.notifications.oldest.seconds", Queue::oldest);
    }

    private void gauge(MeterRegistry meters, String name, ToDoubleFunction<Queue> value) {
        Gauge.builder(name, () -> value.applyAsDouble(queues.get(""))).register(meters);
    }

    void delivered(Duration sinceRecorded) {
        delivered.record(sinceRecorded);
    }

    void failed() {
        failed.increment();
    }
}
