package org.xinglin.fhirserver.storage;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts a cluster anew as it was started last: {@code postmaster.opts} holds the program and its settings, the port among
 * them, and {@code pg_ctl restart} goes by it. The library cannot: after a start that failed it keeps its own lock.
 */
final class PostgresRestart {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private PostgresRestart() {}

    /**
     * @param log to which PostgreSQL's own words go; each start begins it anew
     * @throws IOException if it does not start, with the last of those words
     */
    static void of(Path cluster, Path log) throws IOException, InterruptedException {
        String options = Files.readString(cluster.resolve("postmaster.opts"));
        int end = options.indexOf(" \"-D\"");
        if (end < 0) {
            throw new IOException("The file postmaster.opts in " + cluster + " does not say how it was started");
        }
        Path control = Path.of(options.substring(0, end)).resolveSibling("pg_ctl");
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL does not run as root. The library starts it so, too.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                control.toString(),
                "restart",
                "-m",
                "immediate",
                "-w",
                "-t",
                Long.toString(LIMIT.toSeconds()),
                "-D",
                cluster.toString()));
        File words = log.toFile();
        Process start = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(words)
                .start();
        if (!start.waitFor(LIMIT.toSeconds() + 10, TimeUnit.SECONDS)) {
            start.destroyForcibly();
            throw new IOException("it did not start within " + LIMIT.toSeconds() + " s");
        }
        if (start.exitValue() != 0) {
            throw new IOException(lastWords(log));
        }
    }

    private static String lastWords(Path log) throws IOException {
        return Files.readString(log)
                .lines()
                .filter(line -> !line.startsWith("pg_ctl"))
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("could not"))
                .reduce((earlier, later) -> later)
                .orElse("pg_ctl gave no reason");
    }
}
