package org.xinglin.fhirserver.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.fhirserver.RefusedStart;

/**
 * The PostgreSQL that a laptop or a single clinic starts with: real PostgreSQL 17, its files in the data folder.
 *
 * <p>Four things differ from the library's test defaults, because here patients' data is kept: {@code fsync} is on, a
 * commit waits until it is on disk ({@code synchronous_commit}; the library's tests do not wait, and a power cut then
 * loses what was already acknowledged), connections need a password (random, kept in the data folder, readable by its owner alone), and the library's own
 * shutdown hook is off, since it would stop the database while requests are still being finished.
 *
 * <p>The data folder belongs to one JVM at a time, so a postmaster that outlived its JVM is always ours to stop before we
 * start again.
 */
final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "xinglin";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** Below which a start that fails is put down to the full disk: recovery writes, and needs segments of 16 MB. */
    private static final long ROOM_TO_START = 64L * 1024 * 1024;

    private final Path dataDir;
    private final DataFolderLock lock;
    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedPostgresServer(Path dataDir, DataFolderLock lock, EmbeddedPostgres postgres, String password) {
        this.dataDir = dataDir;
        this.lock = lock;
        this.postgres = postgres;
        this.password = password;
    }

    /**
     * Starts PostgreSQL on a free port of the loopback interface.
     *
     * @param dataDir the server's data folder; made if missing
     * @throws RefusedStart if another running server holds the folder, or the password of a database that keeps records
     *     is lost
     * @throws UncheckedIOException if PostgreSQL does not start
     */
    static EmbeddedPostgresServer start(Path dataDir) {
        try {
            Files.createDirectories(dataDir);
            DataFolderLock lock = DataFolderLock.of(dataDir);
            try {
                return startLocked(dataDir.toAbsolutePath().normalize(), lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + dataDir, e);
        }
    }

    private static EmbeddedPostgresServer startLocked(Path dataDir, DataFolderLock lock) throws IOException {
        Path cluster = dataDir.resolve("postgres");
        OrphanedPostmaster.stop(cluster);
        Path passwordFile = dataDir.resolve("postgres.password");
        Path unfinished = dataDir.resolve("postgres.unfinished");
        if (Files.exists(unfinished)) {
            // A first start that did not reach its end: no client was ever answered from what it left.
            DataFolder.delete(cluster);
            Files.deleteIfExists(passwordFile);
        }
        boolean fresh = Files.notExists(cluster.resolve("PG_VERSION"));
        if (!fresh && Files.notExists(passwordFile)) {
            throw new RefusedStart(
                    "The folder " + cluster + " keeps records, but the file that holds their database's password, "
                            + passwordFile + ", is missing.",
                    "Restore the file from your backup. If the records may go, remove the folder " + cluster
                            + " by hand. Nothing was changed.");
        }
        String password = fresh ? newPassword() : Files.readString(passwordFile).strip();
        if (fresh) {
            DataFolder.mark(unfinished);
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        dataDir.resolve("postgres-binaries").toFile())
                .setDataDirectory(cluster.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setConnectConfig("password", password)
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("wal_compression", "on")
                .setServerConfig("max_wal_size", "2GB")
                .start();
        if (fresh) {
            initialise(postgres.getPostgresDatabase(), cluster, password);
            DataFolder.writePrivate(passwordFile, password);
            DataFolder.unmark(unfinished);
        }
        log.info("Embedded PostgreSQL keeps its data in {}", cluster);
        return new EmbeddedPostgresServer(dataDir, lock, postgres, password);
    }

    private static void initialise(DataSource dataSource, Path cluster, String password) throws IOException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + SUPERUSER + " PASSWORD '" + password + "'");
            statement.execute("CREATE DATABASE " + DATABASE + " ENCODING 'UTF8'");
            DataFolder.writePrivate(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The new PostgreSQL could not be initialised", e);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Waits until PostgreSQL has ended, whatever ended it. */
    void awaitEnd() throws InterruptedException {
        do {
            try {
                Optional<ProcessHandle> postmaster = OrphanedPostmaster.find(cluster());
                if (postmaster.isPresent()) {
                    postmaster.get().onExit().get();
                }
            } catch (IOException | ExecutionException e) {
                log.debug("The process of PostgreSQL cannot be found", e);
            }
            // Not every system says of a process what it is: one that is not found may run all the same.
            TimeUnit.MILLISECONDS.sleep(100);
        } while (answers());
    }

    private boolean answers() {
        try (Socket socket = new Socket("127.0.0.1", postgres.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Starts PostgreSQL anew after it ended, on the same port with the same settings.
     *
     * @throws IOException if it does not start, with its own words
     */
    void startAgain() throws IOException, InterruptedException {
        PostgresRestart.of(cluster(), startLog());
    }

    /** What PostgreSQL said at its last start after it had ended by itself. */
    Path startLog() {
        return dataDir.resolve("postgres-restart.log");
    }

    /** Whether there is room on its disk for PostgreSQL to start. */
    boolean hasRoom() {
        try {
            return Files.getFileStore(dataDir).getUsableSpace() >= ROOM_TO_START;
        } catch (IOException e) {
            log.debug("The disk does not say how much room it has", e);
            return true;
        }
    }

    private Path cluster() {
        return dataDir.resolve("postgres");
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + DATABASE;
    }

    String username() {
        return SUPERUSER;
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lock.close();
    }
}
