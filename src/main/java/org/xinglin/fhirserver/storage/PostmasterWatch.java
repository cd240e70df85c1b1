package org.xinglin.fhirserver.storage;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Starts the embedded PostgreSQL again when it ends by itself: somebody killed it, or its disk was full. It recovers what
 * was acknowledged, as after a power cut. While its disk is full it is tried for as long as that takes; if it does not
 * start for another reason, the server says why in two lines and ends, for its operator or service manager to act.
 */
final class PostmasterWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostmasterWatch.class);

    private static final long LONGEST_PAUSE_SECONDS = 8;

    private final EmbeddedPostgresServer postgres;
    private final StorageWatch storage;
    private final int attempts;
    private final ApplicationEventPublisher events;
    private final Thread thread = new Thread(this::run, "postmaster-watch");
    private volatile boolean closed;

    /** @param attempts to start it, before the server ends */
    PostmasterWatch(
            EmbeddedPostgresServer postgres, StorageWatch storage, int attempts, ApplicationEventPublisher events) {
        this.postgres = postgres;
        this.storage = storage;
        this.attempts = attempts;
        this.events = events;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                postgres.awaitEnd();
                if (!closed) {
                    storage.gone();
                    log.warn("The embedded PostgreSQL has ended by itself. It is started again.");
                    restart();
                }
            }
        } catch (InterruptedException e) {
            // Closed.
            Thread.currentThread().interrupt();
        }
    }

    private void restart() throws InterruptedException {
        int failed = 0;
        long pause = 1;
        while (!closed) {
            try {
                postgres.startAgain();
                log.info("The embedded PostgreSQL runs again");
                return;
            } catch (IOException e) {
                failed += postgres.hasRoom() ? 1 : 0;
                log.debug("The embedded PostgreSQL did not start", e);
                if (failed >= attempts) {
                    giveUp(e);
                    return;
                }
            }
            TimeUnit.SECONDS.sleep(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS);
        }
    }

    private void giveUp(IOException reason) {
        closed = true;
        log.error("The embedded PostgreSQL ended and could not be started again: {}", reason.getMessage());
        log.error(
                "The server ends. See the reason in {}, put it right or restore the data folder from its backup, and"
                        + " start the server again.",
                postgres.startLog());
        AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
        // Not on this thread: the end waits for it.
        new Thread(() -> System.exit(1), "end").start();
    }

    /** The server ends in order, and the database with it. */
    @EventListener(ContextClosedEvent.class)
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
