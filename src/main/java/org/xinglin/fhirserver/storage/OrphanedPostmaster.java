package org.xinglin.fhirserver.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A postmaster whose JVM was killed. It still serves the cluster and must be stopped, in order, before the cluster is
 * started anew. Everything it acknowledged is on disk; a transaction that was open is rolled back.
 */
final class OrphanedPostmaster {

    private static final Logger log = LoggerFactory.getLogger(OrphanedPostmaster.class);

    /** PostgreSQL's shutdown signals, gentlest first: fast (roll back, disconnect), then immediate (recover at start). */
    private static final List<String> SIGNALS = List.of("INT", "QUIT");

    private static final long SECONDS_PER_SIGNAL = 60;

    private OrphanedPostmaster() {}

    /**
     * Stops the postmaster of a cluster, if one runs. The caller holds the data folder's lock.
     *
     * @throws IOException if it does not end
     */
    static void stop(Path cluster) throws IOException {
        Optional<ProcessHandle> orphan = find(cluster);
        if (orphan.isEmpty()) {
            return;
        }
        ProcessHandle postmaster = orphan.get();
        log.info("Stopping the PostgreSQL that an earlier server left running, process {}", postmaster.pid());
        for (String signal : SIGNALS) {
            send(signal, postmaster);
            if (ended(postmaster)) {
                return;
            }
        }
        throw new IOException("The PostgreSQL process " + postmaster.pid() + " serving " + cluster
                + " does not stop. End it by hand, then start again.");
    }

    /** The postmaster that the cluster's own file names, if it runs. */
    static Optional<ProcessHandle> find(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(0).strip());
        // After a reboot the number may belong to any other program.
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(false));
    }

    private static void send(String signal, ProcessHandle process) throws IOException {
        Process kill = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                .inheritIO()
                .start();
        try {
            kill.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping PostgreSQL", e);
        }
    }

    private static boolean ended(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(SECONDS_PER_SIGNAL, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping PostgreSQL", e);
        } catch (ExecutionException e) {
            throw new IOException("Waiting for PostgreSQL to stop failed", e);
        }
    }
}
