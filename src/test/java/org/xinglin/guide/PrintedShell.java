package org.xinglin.guide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command as a page prints it, run by a shell.
 *
 * @param statuses those of the HTTP answers, in the order of their ends
 * @param output what it printed, the last answer's body
 */
record PrintedShell(List<Integer> statuses, String output) {

    /** Each curl of the command tells its status beside its output. */
    private static final String TELLING = "curl() { command curl -w '%{stderr}HTTP %{http_code}\\n' \"$@\"; }\n";

    private static final Pattern STATUS = Pattern.compile("HTTP (\\d{3})");

    static PrintedShell run(String command, int port) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(
                        "bash", "-c", TELLING + command.replace("localhost:8080", "localhost:" + port))
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String told = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return new PrintedShell(
                STATUS.matcher(told)
                        .results()
                        .map(status -> Integer.valueOf(status.group(1)))
                        .toList(),
                output);
    }

    boolean succeeded() {
        return !statuses.isEmpty() && statuses.stream().allMatch(status -> status >= 200 && status < 300);
    }

    int lastStatus() {
        return statuses.isEmpty() ? 0 : statuses.get(statuses.size() - 1);
    }
}
