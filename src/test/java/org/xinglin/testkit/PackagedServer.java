package org.xinglin.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The jar that the build made, and the same unpacked by its own tool, as the container image has it. */
final class PackagedServer {

    private PackagedServer() {}

    static Path jar() {
        String jar = System.getProperty("xinglin.jar");
        if (jar == null) {
            throw new IllegalStateException("Set -Dxinglin.jar to the packaged server; the Maven build does");
        }
        return Path.of(jar);
    }

    /** The runnable jar in the unpacked folder, beside its libraries; unpacked anew once in each JVM that runs tests. */
    static Path unpacked() {
        return Unpacked.JAR;
    }

    private static final class Unpacked {

        private static final Path JAR = unpack(jar());
    }

    private static Path unpack(Path packed) {
        try {
            Path folder = Files.createTempDirectory(packed.toAbsolutePath().getParent(), "unpacked-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            unpack(packed, folder);
            return folder.resolve(packed.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path packed, Path folder) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        packed.toString(),
                        "extract",
                        "--destination",
                        folder.toString())
                .inheritIO()
                .start();
        if (tool.waitFor() != 0) {
            throw new IOException("The packaged server could not be unpacked");
        }
    }
}
