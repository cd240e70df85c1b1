package org.xinglin.fhirserver.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xinglin.fhirserver.Act;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Occurrence;
import org.xinglin.fhirserver.ResourceChanged;

/**
 * Tells listeners of recorded changes, several at a time. A change is handled in the database transaction that ends its
 * record: a node that is killed lets go of it at once, and several nodes may work side by side.
 */
@Component
final class EventWorkers implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(EventWorkers.class);

    private static final long SECONDS_TO_FINISH = 30;

    private final EventTable events;
    private final DayTeller days;
    private final ObjectProvider<ChangeListener> beans;
    private final TransactionOperations transaction;
    private final EventSettings settings;
    private final EventMetrics metrics;
    private final EventOccasions occasions;
    private final Semaphore work = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private Map<String, ChangeListener> listeners = Map.of();
    private volatile boolean running;

    EventWorkers(
            EventTable events,
            DayTeller days,
            ObjectProvider<ChangeListener> beans,
            TransactionOperations transaction,
            EventSettings settings,
            EventMetrics metrics,
            EventOccasions occasions) {
        this.events = events;
        this.days = days;
        this.beans = beans;
        this.transaction = transaction;
        this.settings = settings;
        this.metrics = metrics;
        this.occasions = occasions;
    }

    /** When the release is loaded and the server answers: listeners may need all of it. */
    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        listeners = beans.stream().collect(Collectors.toMap(ChangeListener::name, Function.identity()));
        if (listeners.isEmpty()) {
            return;
        }
        metrics.register(listeners.keySet());
        running = true;
        for (int number = 0; number < settings.workers(); number++) {
            boolean polls = number == 0;
            Thread thread = new Thread(() -> work(polls), "events-" + number);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        wake(settings.workers());
    }

    /** Says that so many changes have just been committed. */
    void wake(int changes) {
        int idle = settings.workers() - work.availablePermits();
        if (running && changes > 0 && idle > 0) {
            work.release(Math.min(changes, idle));
        }
    }

    private void work(boolean polls) {
        long looked = System.nanoTime();
        while (running) {
            try {
                if (polls) {
                    boolean woken = work.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                    if (!woken || System.nanoTime() - looked >= settings.poll().toNanos()) {
                        tellOfDays();
                        looked = System.nanoTime();
                    }
                    if (handleNext() && !woken) {
                        wake(settings.workers());
                    }
                } else {
                    work.acquire();
                }
                while (running && handleNext()) {
                    // One after the other, as long as there are any.
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void tellOfDays() {
        try {
            int told;
            do {
                told = days.tell(listeners.values());
                wake(told);
            } while (running && told > 0);
        } catch (RuntimeException e) {
            log.warn("Days that have come cannot be fetched: {}", e.toString());
        }
    }

    /** @return whether there was anything to do */
    private boolean handleNext() {
        AtomicReference<RecordedEvent> taken = new AtomicReference<>();
        AtomicInteger others = new AtomicInteger();
        try {
            transaction.executeWithoutResult(status -> {
                Optional<RecordedEvent> next = events.take(listeners.keySet());
                next.ifPresent(event -> {
                    taken.set(event);
                    ChangeListener listener = listener(event);
                    others.set(listener.coalesces() ? events.endOthers(event) : 0);
                    tell(listener, event);
                });
            });
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            RecordedEvent event = taken.get();
            if (event == null) {
                log.warn("No changes can be fetched: {}", e.toString());
                return false;
            }
            fail(event, e);
            return true;
        }
        RecordedEvent event = taken.get();
        if (event == null) {
            return false;
        }
        metrics.handled(event.listener(), 1 + others.get());
        return true;
    }

    private void tell(ChangeListener listener, RecordedEvent event) {
        Act.during(occasions.behind(event), () -> {
            tell(listener, event.what());
            return true;
        });
    }

    private static void tell(ChangeListener listener, Occurrence what) {
        if (what instanceof DayReached day) {
            listener.on(day);
        } else if (what instanceof ResourceChanged change) {
            listener.on(change);
        }
    }

    private ChangeListener listener(RecordedEvent event) {
        ChangeListener listener = listeners.get(event.listener());
        if (listener == null) {
            throw new IllegalStateException("No listener " + event.listener());
        }
        return listener;
    }

    /**
     * Tells a listener of each resident who is registered, as if he had changed: for what follows from records to be drawn
     * from them once more. It goes on after a crash.
     *
     * @return how many residents; none if there is no such listener
     */
    int tellOfEachResident(String name) {
        ChangeListener listener = listeners.get(name);
        if (listener == null || !listener.types().contains("Patient")) {
            return 0;
        }
        int residents = events.recordEachResident(name);
        wake(residents);
        return residents;
    }

    private void fail(RecordedEvent event, Throwable failure) {
        int failures = event.attempts() + 1;
        boolean park = failures >= settings.tries();
        metrics.failed(event.listener());
        if (park) {
            log.error(
                    "{} failed {} times to handle change {} of {} and is not asked again",
                    event.listener(),
                    failures,
                    event.seq(),
                    event.what().reference(),
                    failure);
        } else {
            log.warn(
                    "{} failed to handle change {} of {}, try {} of {}: {}",
                    event.listener(),
                    event.seq(),
                    event.what().reference(),
                    failures,
                    settings.tries(),
                    FailureReason.of(failure));
        }
        try {
            events.fail(event, FailureReason.of(failure), park, settings.delayAfter(failures));
        } catch (RuntimeException e) {
            // The record is still there; it will be tried again, once more than counted.
            log.warn("The failure of change {} could not be noted: {}", event.seq(), e.toString());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        running = false;
        work.release(threads.size());
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_FINISH));
        }
    }
}
