package org.xinglin.fhirserver.storage;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Knows whether the database is there and can be written: it is asked every second, on a connection beside the pool, and
 * each failure of the pool's connections is looked at. Who wants a connection while the database is gone is told at once
 * instead of waiting; readiness follows, and all returns to what it was by itself.
 */
final class StorageWatch implements HealthIndicator, SQLExceptionOverride, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StorageWatch.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_IN_TROUBLE = Duration.ofMillis(250);

    /** So often in a row it may be too slow to answer before it counts as gone. */
    private static final int SLOW_ANSWERS = 3;

    private static final String READ_ONLY = "25006";

    private final StorageProbe probe;
    private final Runnable onReturn;
    private final Thread thread = new Thread(this::run, "storage-watch");
    private volatile StorageCondition condition = StorageCondition.WRITABLE;
    private volatile boolean closed;
    private int slow;

    /**
     * @param folder of the embedded database, null if it is another machine's
     * @param onReturn what to do when the database can be written again
     */
    StorageWatch(
            String url, @Nullable String user, @Nullable String password, @Nullable Path folder, Runnable onReturn) {
        this.probe = new StorageProbe(url, user, password, folder);
        this.onReturn = onReturn;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    StorageCondition condition() {
        return condition;
    }

    /** The database is known to have ended: nobody has to wait until it is asked again. */
    void gone() {
        become(StorageCondition.UNREACHABLE);
    }

    /** Each failure of a connection of the pool. The connection is kept: who closed it would hide the failure. */
    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals(StorageProbe.FULL)) {
            become(StorageCondition.FULL);
        } else if (state.equals(READ_ONLY)) {
            become(StorageCondition.READ_ONLY);
        }
        return Override.CONTINUE_EVICT;
    }

    @java.lang.Override
    public Health health() {
        StorageCondition now = condition;
        return (now == StorageCondition.WRITABLE ? Health.up() : Health.down())
                .withDetail("condition", now)
                .build();
    }

    private void run() {
        while (!closed) {
            LockSupport.parkNanos((condition == StorageCondition.WRITABLE ? PAUSE : PAUSE_IN_TROUBLE).toNanos());
            if (!closed) {
                ask();
            }
        }
        probe.forgetConnection();
    }

    private void ask() {
        try {
            become(probe.ask(this::condition));
            slow = 0;
        } catch (SQLException first) {
            probe.forgetConnection();
            try {
                become(probe.ask(this::condition));
                slow = 0;
            } catch (SQLException second) {
                probe.forgetConnection();
                if (isGone(second)) {
                    become(StorageCondition.UNREACHABLE);
                } else {
                    // It is there, and says so: what it says the requests are told.
                    log.debug("The database could not be asked how it is", second);
                }
            }
        }
    }

    private boolean isGone(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        boolean tooSlow = failure.getCause() instanceof SocketTimeoutException;
        slow = tooSlow ? slow + 1 : slow;
        return (state.startsWith("08") || state.startsWith("57P")) && (!tooSlow || slow >= SLOW_ANSWERS);
    }

    private synchronized void become(StorageCondition now) {
        StorageCondition before = condition;
        if (before == now || closed) {
            return;
        }
        condition = now;
        switch (now) {
            case WRITABLE -> log.info("The database can be written again (it was {})", before);
            case READ_ONLY -> log.warn("The database can only be read: writes are refused until it can be written");
            case FULL -> log.warn("The database's disk is full: writes are refused until there is room");
            case UNREACHABLE -> log.warn("The database cannot be reached: requests are refused until it can");
        }
        if (now == StorageCondition.WRITABLE) {
            onReturn.run();
        }
    }

    /** The server ends in order: what is still under way finishes on the connections that it has. */
    @EventListener(ContextClosedEvent.class)
    @java.lang.Override
    public void close() {
        closed = true;
        condition = StorageCondition.WRITABLE;
        LockSupport.unpark(thread);
    }
}
