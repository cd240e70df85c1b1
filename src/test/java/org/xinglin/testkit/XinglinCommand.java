package org.xinglin.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The packaged jar run as a command, until it ends. */
public final class XinglinCommand {

    private final int exitCode;
    private final String output;

    private XinglinCommand(int exitCode, String output) {
        this.exitCode = exitCode;
        this.output = output;
    }

    /** @param arguments those of the command line, the command's name first */
    public static XinglinCommand run(String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                PreparedServer.get().jar().toString()));
        line.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new XinglinCommand(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int exitCode() {
        return exitCode;
    }

    /** What it printed, errors too. */
    public String output() {
        return output;
    }
}
