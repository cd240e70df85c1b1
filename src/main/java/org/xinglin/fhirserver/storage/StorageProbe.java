package org.xinglin.fhirserver.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database how it is, on a connection beside the pool. Whether there is room is asked of the embedded database's
 * disk, and otherwise learnt from the first write that fails. From then on a megabyte is written to a temporary table each
 * time, and thrown away: nothing else tells that there is room again.
 */
final class StorageProbe {

    /** SQL state {@code disk_full}. */
    static final String FULL = "53100";

    private static final Logger log = LoggerFactory.getLogger(StorageProbe.class);

    /** A session keeps what held when it began; a new one knows what holds for new ones. */
    private static final int ASKED_ON_ONE_CONNECTION = 15;

    /** Two segments of the write-ahead log (16 MB each): with less, the next of them may end the database. */
    private static final long LEAST_ROOM = 32L * 1024 * 1024;

    private final String url;
    private final Properties login = new Properties();
    private final @Nullable Path folder;
    private @Nullable Connection connection;
    private int asked;

    /** @param folder of the embedded database, null if it is another machine's */
    StorageProbe(String url, @Nullable String user, @Nullable String password, @Nullable Path folder) {
        this.url = url;
        this.folder = folder;
        if (user != null) {
            login.setProperty("user", user);
        }
        if (password != null) {
            login.setProperty("password", password);
        }
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "10");
        login.setProperty("ApplicationName", "xinglin-watch");
    }

    /**
     * @param known what is known by now, also from the requests' own failures
     * @throws SQLException if it does not answer
     */
    StorageCondition ask(Supplier<StorageCondition> known) throws SQLException {
        Connection session = session(known.get());
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
            return known.get() == StorageCondition.FULL ? tryToWrite(statement) : StorageCondition.WRITABLE;
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
        } catch (IOException e) {
            log.debug("The disk does not say how much room it has", e);
            return false;
        }
    }

    private Connection session(StorageCondition before) throws SQLException {
        asked++;
        if (connection != null && (asked >= ASKED_ON_ONE_CONNECTION || before == StorageCondition.READ_ONLY)) {
            forgetConnection();
        }
        if (connection == null) {
            asked = 0;
            connection = DriverManager.getConnection(url, login);
        }
        return connection;
    }

    void forgetConnection() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                log.debug("The connection of the watch was broken", e);
            }
            connection = null;
        }
    }
}
