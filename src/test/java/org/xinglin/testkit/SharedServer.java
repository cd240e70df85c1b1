package org.xinglin.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** One server for all tests that leave it as fit for the next as they found it; started by the first, stopped at the end. */
public final class SharedServer {

    private static final XinglinServer SERVER = start();

    private SharedServer() {}

    public static XinglinServer get() {
        return SERVER;
    }

    private static XinglinServer start() {
        try {
            Path dataDir = Files.createTempDirectory("xinglin-it-");
            XinglinServer server = XinglinServer.in(dataDir)
                    // Whatever a test has stored the validator looks at, too: a second opinion on fast acceptance.
                    .argument("--xinglin.acceptance.recheck=1")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    ValidationPaths.of(server).writeTo(Path.of("target"));
                    server.close();
                    FileSystemUtils.deleteRecursively(dataDir);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
