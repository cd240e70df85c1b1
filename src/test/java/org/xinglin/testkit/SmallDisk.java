package org.xinglin.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A disk of its own that a test can fill: kept in memory, where the system lets this user mount one. */
public final class SmallDisk implements AutoCloseable {

    private static final int PIECE = 64 * 1024;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** @return empty where it may not be mounted, as for most users of a laptop */
    public static Optional<SmallDisk> at(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        return run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    /** Takes all the room that is left. */
    public void fill() {
        byte[] piece = new byte[PIECE];
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(piece);
            }
        } catch (IOException full) {
            if (folder.toFile().getUsableSpace() >= PIECE) {
                throw new UncheckedIOException(full);
            }
        }
    }

    /** Gives it back. */
    public void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        free();
        if (!run("umount", folder.toString())) {
            throw new IOException("The disk at " + folder + " is still in use");
        }
    }

    private static boolean run(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
