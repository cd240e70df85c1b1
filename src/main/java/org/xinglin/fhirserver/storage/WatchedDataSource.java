package org.xinglin.fhirserver.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The pool of connections. Who asks for one while the database is known to be gone is refused at once, and so is, within a
 * second, who is waiting when that becomes known: the pool itself lets everybody wait to the end of his time.
 */
final class WatchedDataSource extends HikariDataSource {

    /** After which a wait is looked at anew. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** PostgreSQL's class of connection exceptions: cannot connect. */
    private static final String CANNOT_CONNECT = "08001";

    private final StorageWatch watch;
    private Duration patience = Duration.ofSeconds(30);

    /** @param folder of the embedded database, null if it is another machine's */
    WatchedDataSource(String url, @Nullable String user, @Nullable String password, @Nullable Path folder) {
        setJdbcUrl(url);
        setUsername(user);
        setPassword(password);
        super.setConnectionTimeout(LOOK.toMillis());
        watch = new StorageWatch(url, user, password, folder, this::forgetSessions);
        setExceptionOverride(watch);
    }

    StorageWatch watch() {
        return watch;
    }

    /** Sessions that began while the database was otherwise may go on so. */
    private void forgetSessions() {
        HikariPoolMXBean pool = getHikariPoolMXBean();
        if (pool != null) {
            pool.softEvictConnections();
        }
    }

    /** How long a request waits for a connection while the database is there but all connections are in use. */
    @Override
    public void setConnectionTimeout(long milliseconds) {
        patience = Duration.ofMillis(milliseconds);
        super.setConnectionTimeout(Math.min(milliseconds, LOOK.toMillis()));
    }

    @Override
    public Connection getConnection() throws SQLException {
        long began = System.nanoTime();
        while (true) {
            if (watch.condition() == StorageCondition.UNREACHABLE) {
                throw new SQLTransientConnectionException("The database is not reachable", CANNOT_CONNECT);
            }
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                if (isClosed() || System.nanoTime() - began >= patience.toNanos()) {
                    throw e;
                }
            }
        }
    }
}
