package org.xinglin.fhirserver.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinglin.testkit.XinglinServer;

/** Ends a server, its PostgreSQL and every process of that at once, as if the plug were pulled. */
final class PowerCut {

    private PowerCut() {}

    static void strike(XinglinServer server) {
        List<ProcessHandle> database = postmaster(server.dataDir()).stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                .toList();
        // The database first, whole: what only its memory holds must have no chance to reach the disk.
        database.forEach(ProcessHandle::destroyForcibly);
        server.kill();
        database.forEach(process -> process.onExit().join());
    }

    /** The PostgreSQL of a data folder, if one runs. */
    static Optional<ProcessHandle> postmaster(Path dataDir) {
        try {
            Path pidFile = dataDir.resolve("postgres").resolve("postmaster.pid");
            if (Files.notExists(pidFile)) {
                return Optional.empty();
            }
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(pidFile).get(0).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
