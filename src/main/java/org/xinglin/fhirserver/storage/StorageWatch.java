package org.xinglin.fhirserver.storage;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.net.SocketTimeoutException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
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
 *
 * <p>Whether there is room is asked of the embedded database's disk, and otherwise learnt from the first write that fails.
 * From then on a megabyte is written to a temporary table each time, and thrown away: nothing else tells that there is
 * room again.
 */
final class StorageWatch implements HealthIndicator, SQLExceptionOverride, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StorageWatch.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_IN_TROUBLE = Duration.ofMillis(250);

    /** A session keeps what held when it began; a new one knows what holds for new ones. */
    private static final int ASKED_ON_ONE_CONNECTION = 15;

    /** So often in a row it may be too slow to answer before it counts as gone. */
    private static final int SLOW_ANSWERS = 3;

    /** Two segments of the write-ahead log (16 MB each): with less, the next of them may end the database. */
    private static final long LEAST_ROOM = 32L * 1024 * 1024;

    private static final String FULL = "53100";
    private static final String READ_ONLY = "25006";

    private final String url;
    private final Properties login;
    private final @Nullable Path folder;
    private final Runnable onReturn;
    private final Thread thread = new Thread(this::run, "storage-watch");
    private volatile StorageCondition condition = StorageCondition.WRITABLE;
    private volatile boolean closed;
    private @Nullable Connection connection;
    private int asked;
    private int slow;

    /**
     * @param folder of the embedded database, null if it is another machine's
     * @param onReturn what to do when the database can be written again
     */
    StorageWatch(
            String url, @Nullable String user, @Nullable String password, @Nullable Path folder, Runnable onReturn) {
        this.url = url;
        this.login = new Properties();
        if (user != null) {
            login.setProperty("user", user);
        }
        if (password != null) {
            login.setProperty("password", password);
        }
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "10");
        login.setProperty("ApplicationName", "xinglin-watch");
        this.folder = folder;
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
        if (state.equals(FULL)) {
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
        forgetConnection();
    }

    private void ask() {
        try {
            become(find());
            slow = 0;
        } catch (SQLException first) {
            forgetConnection();
            try {
                become(find());
                slow = 0;
            } catch (SQLException second) {
                forgetConnection();
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

    private StorageCondition find() throws SQLException {
        Connection session = session();
        try (Statement statement = session.createStatement()) {
            try (ResultSet answer = statement.executeQuery(
                    "SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean")) {
                answer.next();
                if (answer.getBoolean(1)) {
                    return StorageCondition.READ_ONLY;
                }
            }
            if (isNearlyFull()) {
                return StorageCondition.FULL;
            }
            return condition == StorageCondition.FULL ? tryToWrite(statement) : StorageCondition.WRITABLE;
        }
    }

    private static StorageCondition tryToWrite(Statement statement) throws SQLException {
        try {
            // As a string of its own length it would be compressed to nothing.
            statement.execute("CREATE TEMPORARY TABLE IF NOT EXISTS room (filler text STORAGE EXTERNAL)");
            statement.execute("INSERT INTO room VALUES (repeat('x', 1048576))");
            statement.execute("TRUNCATE room");
            return StorageCondition.WRITABLE;
        } catch (SQLException e) {
            if (FULL.equals(e.getSQLState())) {
                return StorageCondition.FULL;
            }
            throw e;
        }
    }

    private boolean isNearlyFull() {
        if (folder == null) {
            return false;
        }
        try {
            FileStore disk = Files.getFileStore(folder);
            return disk.getUsableSpace() < LEAST_ROOM;
        } catch (java.io.IOException e) {
            log.debug("The disk does not say how much room it has", e);
            return false;
        }
    }

    private Connection session() throws SQLException {
        asked++;
        if (connection != null && (asked >= ASKED_ON_ONE_CONNECTION || condition == StorageCondition.READ_ONLY)) {
            forgetConnection();
        }
        if (connection == null) {
            asked = 0;
            connection = DriverManager.getConnection(url, login);
        }
        return connection;
    }

    private void forgetConnection() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                log.debug("The connection of the watch was broken", e);
            }
            connection = null;
        }
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
