package org.xinglin.fhirserver.subscription;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.receiver.AllowedEndpoints;
import org.xinglin.fhirserver.receiver.Receivers;
import org.xinglin.fhirserver.subscription.NotificationTable.Lane;

/**
 * Delivers notifications: to each subscriber one after the other, to many at a time. A receiver that thinks holds no
 * thread and no database connection, only one of the places for requests under way.
 */
@Component
final class Deliveries implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    /** Threads that prepare requests and note answers; they never wait for a receiver. */
    private static final int WRITERS = 4;

    private static final Duration CLEANING = Duration.ofSeconds(5);
    private static final long SECONDS_TO_FINISH = 20;

    private final SubscriptionTable subscriptions;
    private final NotificationTable notifications;
    private final DeliveryRequests requests;
    private final SubscriberReach reach;
    private final SubscriptionStates states;
    private final NotificationSettings settings;
    private final NotificationMetrics metrics;
    private final Clock clock;
    private final Receivers receivers;
    private final Semaphore work = new Semaphore(0);
    private final Semaphore places;
    private final ExecutorService writers =
            Executors.newFixedThreadPool(WRITERS, new CustomizableThreadFactory("notifications-"));
    private final Thread dispatcher = new Thread(this::dispatch, "notifications");
    private volatile boolean running;

    Deliveries(
            SubscriptionTable subscriptions,
            NotificationTable notifications,
            DeliveryRequests requests,
            SubscriberReach reach,
            SubscriptionStates states,
            NotificationSettings settings,
            NotificationMetrics metrics,
            AllowedEndpoints allowed,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.notifications = notifications;
        this.requests = requests;
        this.reach = reach;
        this.states = states;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.places = new Semaphore(settings.parallel());
        this.receivers = new Receivers(allowed, settings.connect(), settings.answer(), settings.parallel());
    }

    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        running = true;
        dispatcher.setDaemon(true);
        dispatcher.start();
    }

    /** Says that there may be something to deliver. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void dispatch() {
        long cleaned = 0;
        while (running) {
            try {
                work.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                startLanes();
                if (clock.millis() - cleaned > CLEANING.toMillis()) {
                    cleaned = clock.millis();
                    clean();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("No notifications can be fetched: {}", e.toString());
            }
        }
    }

    private void startLanes() {
        while (running && places.tryAcquire()) {
            Optional<Lane> lane = Optional.empty();
            try {
                lane = notifications.lease(settings.lease());
            } finally {
                if (lane.isEmpty()) {
                    places.release();
                }
            }
            if (lane.isEmpty()) {
                return;
            }
            Lane leased = lane.get();
            writers.execute(() -> guarded(leased, () -> next(leased, 0)));
        }
    }

    /** The place is free again whatever happens; a lane that is not let go of is when its lease runs out. */
    private void guarded(Lane lane, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            places.release();
            log.warn("Delivery to Subscription/{} was interrupted", lane.subscription(), e);
        }
    }

    private void next(Lane lane, int delivered) {
        Optional<Notification> next =
                delivered < settings.run() && running ? notifications.next(lane, settings.lease()) : Optional.empty();
        Optional<Subscriber> subscriber = subscriptions.find(lane.subscription());
        if (next.isEmpty() || subscriber.isEmpty()) {
            notifications.release(lane);
            places.release();
            wake();
            return;
        }
        Notification notification = next.get();
        if (!reach.holds(subscriber.get().id(), notification.type(), notification.id())) {
            // In reach when it happened, and no longer.
            notifications.withdraw(notification);
            next(lane, delivered + 1);
            return;
        }
        CompletableFuture<Integer> sent;
        try {
            DeliveryRequests.Delivery delivery = requests.request(subscriber.get(), notification);
            sent = receivers.send(delivery.to(), delivery.request());
        } catch (RuntimeException e) {
            log.warn("Notification {} cannot be sent", notification.seq(), e);
            fail(lane, subscriber.get(), notification, Attempt.failed(e));
            return;
        }
        // The request's own limit ends with the head of the answer; a body may go on for ever.
        sent.copy()
                .orTimeout(settings.connect().plus(settings.answer()).toMillis(), TimeUnit.MILLISECONDS)
                .whenCompleteAsync(
                        (answer, failure) -> guarded(lane, () -> {
                            if (failure instanceof TimeoutException) {
                                sent.completeExceptionally(failure);
                            }
                            answered(lane, subscriber.get(), notification, delivered, attempt(answer, failure));
                        }),
                        writers);
    }

    private static Attempt attempt(@Nullable Integer answer, @Nullable Throwable failure) {
        if (answer != null) {
            return Attempt.answered(answer);
        }
        return Attempt.failed(failure == null ? new IllegalStateException("Neither answer nor failure") : failure);
    }

    private void answered(Lane lane, Subscriber subscriber, Notification notification, int delivered, Attempt attempt) {
        if (attempt.succeeded()) {
            notifications.delivered(notification, attempt);
            metrics.delivered(Duration.between(notification.recorded(), clock.instant()));
            if (subscriber.status().equals(SubscriptionStatus.ERROR.toCode())) {
                states.note(subscriber.id(), SubscriptionStatus.ACTIVE, null);
            }
            next(lane, delivered + 1);
        } else {
            fail(lane, subscriber, notification, attempt);
        }
    }

    private void fail(Lane lane, Subscriber subscriber, Notification notification, Attempt attempt) {
        metrics.failed();
        int failures = notifications.failures(subscriber.id()) + 1;
        notifications.failed(lane, notification, attempt, settings.delayAfter(failures));
        int parked = clock.instant().isBefore(notification.recorded().plus(settings.giveUp()))
                ? 0
                : notifications.park(subscriber.id(), attempt, settings.giveUp());
        if (parked > 0) {
            log.warn("Gave up {} notifications of Subscription/{}: {}", parked, subscriber.id(), attempt.detail());
            states.note(
                    subscriber.id(),
                    SubscriptionStatus.ERROR,
                    "通知未能送达，已放弃 " + parked + " 条 / gave up " + parked + " notifications: " + attempt.detail());
        }
        places.release();
        wake();
    }

    private void clean() {
        for (String ended : subscriptions.ended()) {
            states.note(ended, SubscriptionStatus.OFF, null);
        }
        notifications.purge(settings.keep());
    }

    @Override
    public void destroy() throws InterruptedException {
        running = false;
        wake();
        if (dispatcher.isAlive()) {
            dispatcher.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_FINISH));
        }
        // What is not answered by then is repeated by another node, once its lease has run out.
        if (!places.tryAcquire(settings.parallel(), SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            log.info("Stopped while a receiver had not answered");
        }
        writers.shutdown();
        receivers.close();
    }
}
