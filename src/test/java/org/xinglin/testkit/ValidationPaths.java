package org.xinglin.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many resources a server has accepted and refused so far, and how many of them without the validator. */
public final class ValidationPaths {

    private static final Pattern LINE = Pattern.compile(
            "xinglin_validation_total\\{doubt=\"([^\"]*)\",type=\"([^\"]*)\",verdict=\"([^\"]*)\"\\} (\\S+)");

    private final List<Count> counts;

    private record Count(String doubt, String type, String verdict, double number) {}

    private ValidationPaths(List<Count> counts) {
        this.counts = counts;
    }

    public static ValidationPaths of(XinglinServer server) {
        return new ValidationPaths(server.get("/actuator/prometheus")
                .body()
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Count(line.group(1), line.group(2), line.group(3), Double.parseDouble(line.group(4))))
                .toList());
    }

    public double accepted() {
        return sum(count -> count.verdict().equals("accepted"));
    }

    public double acceptedFast() {
        return sum(count -> count.doubt().equals("none"));
    }

    public double refused() {
        return sum(count -> count.verdict().equals("refused"));
    }

    private double sum(Predicate<Count> which) {
        return counts.stream().filter(which).mapToDouble(Count::number).sum();
    }

    /** One file per server, for whoever wants to know the share over a whole test run. */
    void writeTo(Path folder) throws IOException {
        Path file = folder.resolve("validation-paths-" + ProcessHandle.current().pid() + ".csv");
        Stream<String> lines = counts.stream()
                .map(count -> count.verdict() + "," + count.doubt() + "," + count.type() + "," + count.number());
        Files.write(file, lines.sorted().toList());
    }
}
