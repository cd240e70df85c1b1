package org.xinglin.access.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Clients that others have written for Node.js: {@code src/test/apps}, installed where they are not, by its lock file. */
final class NodePackages {

    private static final Path APPS =
            Path.of(System.getProperty("xinglin.basedir", ".")).resolve("src/test/apps");

    private static final Path FOLDER = install();

    private NodePackages() {}

    static Path folder() {
        return FOLDER;
    }

    private static Path install() {
        Path modules = APPS.resolve("node_modules");
        Path installed = modules.resolve(".package-lock.json");
        try {
            if (Files.notExists(installed)
                    || Files.getLastModifiedTime(installed)
                                    .compareTo(Files.getLastModifiedTime(APPS.resolve("package-lock.json")))
                            < 0) {
                run("npm", "ci", "--silent");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return modules;
    }

    /** Runs a module of {@code src/test/apps}, and says what it has written. */
    static String node(String... arguments) {
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(APPS.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
