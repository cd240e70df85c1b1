package org.xinglin.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What a run measured: the rounds as JSON, their medians as a table of ratios, and a chart of those. */
final class BenchReport {

    private static final int BAR = 22;
    private static final int LEFT = 280;
    private static final int WIDTH = 360;

    private final List<Round> rounds;
    private final Map<String, String> whole;

    /**
     * A run.
     *
     * @param whole figures of the contenders as a whole, by name, as text
     */
    BenchReport(List<Round> rounds, Map<String, String> whole) {
        this.rounds = List.copyOf(rounds);
        this.whole = new LinkedHashMap<>(whole);
    }

    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("servers.json").toFile(), Map.of("whole", whole, "rounds", rounds));
        Files.writeString(folder.resolve("servers.md"), table());
        Files.writeString(folder.resolve("servers.svg"), chart());
    }

    String table() {
        StringBuilder table =
                new StringBuilder("| | " + ServersBench.STOCK + " | " + ServersBench.XINGLIN + " |\n|---|---|---|\n");
        whole.forEach((name, figures) ->
                table.append("| ").append(name).append(" | ").append(figures).append(" |\n"));
        table.append("""

                Medians of the rounds, per resource; latencies per request. Stock : Xinglin, and in brackets Xinglin's share.

                | Operation | CPU ms, JVM + PostgreSQL | of it PostgreSQL | per second | p50 ms | p95 ms | p99 ms | allocated kB | statements | rows written |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        for (String operation : operations()) {
            table.append("| ").append(operation);
            for (ToDoubleFunction<Round> figure : List.<ToDoubleFunction<Round>>of(
                    Round::cpuMillis,
                    Round::databaseCpuMillis,
                    Round::perSecond,
                    Round::p50Millis,
                    Round::p95Millis,
                    Round::p99Millis,
                    Round::allocatedKilobytes,
                    Round::statements,
                    Round::rowsWritten)) {
                double stock = median(operation, ServersBench.STOCK, figure);
                double ours = median(operation, ServersBench.XINGLIN, figure);
                table.append(" | %s : %s".formatted(shown(stock), shown(ours)));
                if (stock > 0) {
                    table.append(" (%.2f)".formatted(ours / stock));
                }
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String shown(double figure) {
        return figure >= 100
                ? "%.0f".formatted(figure)
                : figure >= 10 ? "%.1f".formatted(figure) : "%.2f".formatted(figure);
    }

    private List<String> operations() {
        return rounds.stream().map(Round::operation).distinct().toList();
    }

    private double median(String operation, String contender, ToDoubleFunction<Round> figure) {
        double[] values = rounds.stream()
                .filter(round ->
                        round.operation().equals(operation) && round.contender().equals(contender))
                .mapToDouble(figure)
                .sorted()
                .toArray();
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** Xinglin's CPU as a share of stock's, an operation a bar; the line is stock. */
    private String chart() {
        List<String> operations = operations();
        StringBuilder bars = new StringBuilder();
        for (int i = 0; i < operations.size(); i++) {
            String operation = operations.get(i);
            double share = median(operation, ServersBench.XINGLIN, Round::cpuMillis)
                    / median(operation, ServersBench.STOCK, Round::cpuMillis);
            int y = 40 + i * BAR;
            int length = (int) Math.round(Math.min(share, 1.6) * WIDTH / 1.6);
            bars.append("""
                    <text x="%d" y="%d" text-anchor="end">%s</text>
                    <rect x="%d" y="%d" width="%d" height="14" fill="%s"/>
                    <text x="%d" y="%d">%.2f</text>
                    """.formatted(
                            LEFT - 8,
                            y + 11,
                            operation,
                            LEFT,
                            y,
                            length,
                            share <= 1 ? "#2b7a5b" : "#b3563b",
                            LEFT + length + 6,
                            y + 11,
                            share));
        }
        int stock = LEFT + (int) Math.round(WIDTH / 1.6);
        int height = 60 + operations.size() * BAR;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="720" height="%d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="%d" y="20">CPU of JVM and PostgreSQL, enforcement on, as a share of stock HAPI's without</text>
                %s<line x1="%d" y1="32" x2="%d" y2="%d" stroke="#444" stroke-dasharray="3,3"/>
                </svg>
                """.formatted(height, 20, bars, stock, stock, height - 16);
    }
}
