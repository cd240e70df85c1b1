package org.xinglin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.sandbox.SyntheticCounty;
import org.xinglin.sandbox.fhir.CountyLoading;
import org.xinglin.sandbox.fhir.RemoteStore;
import org.xinglin.testkit.Receiver;

/**
 * Stock HAPI and Xinglin on one machine and one PostgreSQL, in turn: {@code bin/bench servers [short|full]}, or two builds of
 * Xinglin: {@code bin/bench builds <jar>}, or two modes of one build: {@code bin/bench modes}. Xinglin
 * enforces its profiles meanwhile, which is shown before anything is measured.
 */
class ServersBench {

    /** The jar of another build of ours, in stock's place: what a change has made of each operation. */
    private static final @Nullable String FORMER = System.getProperty("xinglin.bench.former");

    /** The same build in mode open, in stock's place: what tokens, reach and audit cost each operation. */
    private static final boolean MODES = Boolean.getBoolean("xinglin.bench.modes");

    static final String STOCK = MODES ? "open" : FORMER == null ? "stock" : "former";
    static final String XINGLIN = MODES ? "embedded" : "xinglin";

    private static final String JAR = System.getProperty("xinglin.jar", "target/xinglin-fhir.jar");

    private static final int LOADERS = 4;

    private static final Logger log = LoggerFactory.getLogger(ServersBench.class);

    /**
     * How long and how much.
     *
     * @param residents those whom the operations are about
     * @param warmUp of each operation before the first is measured
     * @param again right before an operation is measured
     */
    private record Form(int residents, long warmUp, long again, int rounds, long round) {

        private static final Form SHORT = new Form(200, 3_000, 1_000, 3, 3_000);
        private static final Form FULL = new Form(1_000, 15_000, 5_000, 7, 10_000);
    }

    @Test
    void inTurn(@TempDir Path folder) throws Exception {
        Form form = System.getProperty("xinglin.bench.form", "short").equals("full") ? Form.FULL : Form.SHORT;
        int residents = form.residents();
        int others = Integer.getInteger("xinglin.bench.residents", 0);
        BenchAccess access = new BenchAccess(folder);
        try (BenchPostgres postgres = new BenchPostgres(folder);
                Contender stock = other(postgres, folder);
                Contender xinglin = xinglin(XINGLIN, JAR, MODES ? access.arguments() : List.of(), postgres, folder)) {
            String run = Long.toString(Clock.systemUTC().millis(), 36);
            Map<Contender, County> counties = new LinkedHashMap<>();
            counties.put(stock, new County(stock, residents, run));
            counties.put(xinglin, new County(xinglin, residents, run));
            for (Contender each : counties.keySet()) {
                if (MODES && each == xinglin) {
                    String operator = access.operatorsToken(each);
                    each.with(server -> operator);
                }
                Objects.requireNonNull(counties.get(each)).open();
            }
            if (MODES) {
                xinglin.with(access::token);
            }
            Map<String, String> whole = new LinkedHashMap<>();
            whole.put(
                    "start on an empty database, s", pair("%.1f", stock.startMillis / 1e3, xinglin.startMillis / 1e3));
            whole.put(
                    "CPU of the JVM for it, s", pair("%.1f", stock.startCpuMillis / 1e3, xinglin.startCpuMillis / 1e3));
            if (others > 0) {
                whole.putAll(surround(counties.keySet(), postgres, others));
            }
            whole.putAll(settle(counties, postgres, residents));
            assertThat(xinglin.send(counties.get(xinglin).wrong()).statusCode())
                    .as("a wrong blood pressure")
                    .isEqualTo(422);
            if (!MODES) {
                // Where tokens are asked for, a subscriber's address has to be on the operator's list.
                assertTellsSubscribers(xinglin, counties.get(xinglin));
            }

            List<Round> rounds = measure(form, counties, postgres);

            whole.put(
                    "resident memory at the end, MB",
                    pair("%.0f", stock.residentMegabytes(), xinglin.residentMegabytes()));
            BenchReport report = new BenchReport(rounds, whole);
            report.writeTo(Path.of("target", "bench"));
            log.warn("\n{}", report.table());
        }
    }

    /** Changes are recorded and told while it is measured: nobody subscribes then, but whoever does is told. */
    private static void assertTellsSubscribers(Contender xinglin, County county)
            throws IOException, InterruptedException {
        try (Receiver receiver = new Receiver()) {
            assertThat(xinglin.send(county.subscription(receiver.url(), "requested"))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(xinglin.send(county.create(new Random(0))).statusCode()).isEqualTo(201);
            await("the notification").until(() -> receiver.received().size() == 1);
            assertThat(xinglin.send(county.subscription(receiver.url(), "off")).statusCode())
                    .isEqualTo(200);
        }
    }

    private static Contender stock(BenchPostgres postgres, Path folder) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Contender.start(
                STOCK,
                List.of("-cp", classPath, StockServer.class.getName(), "--spring.config.name=stock"),
                Map.of("STOCK_URL", postgres.database(STOCK)),
                "/fhir/metadata",
                folder.resolve("stock.log"));
    }

    private static Contender other(BenchPostgres postgres, Path folder) throws IOException, InterruptedException {
        if (MODES) {
            return xinglin(STOCK, JAR, List.of(), postgres, folder);
        }
        return FORMER == null ? stock(postgres, folder) : xinglin(STOCK, FORMER, List.of(), postgres, folder);
    }

    private static Contender xinglin(
            String name, String jar, List<String> arguments, BenchPostgres postgres, Path folder)
            throws IOException, InterruptedException {
        // Conclusions are work that stock does not do: the freshness bench measures them.
        List<String> all = new ArrayList<>(List.of(
                "--xinglin.chronic.derive=false",
                "--xinglin.contract.derive=false",
                "--xinglin.indicator.derive=false"));
        all.addAll(arguments);
        return Contender.ofOurs(name, jar, all, postgres, folder);
    }

    /** Loads the sandbox's county into both stores, and tells how soon and into how much of the disk. */
    private static Map<String, String> surround(Set<Contender> contenders, BenchPostgres postgres, int residents) {
        var county = SyntheticCounty.of(residents);
        List<Double> perSecond = new ArrayList<>();
        List<Double> kilobytes = new ArrayList<>();
        for (Contender contender : contenders) {
            long before = postgres.bytes(contender.name);
            long began = System.nanoTime();
            long resources = new CountyLoading(county, new RemoteStore(contender.base()), LOADERS).run();
            perSecond.add(resources / ((System.nanoTime() - began) / 1e9));
            kilobytes.add((postgres.bytes(contender.name) - before) / 1000.0 / resources);
        }
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(
                "resources a second, loading the sandbox's " + residents + " residents",
                pair("%.0f", perSecond.get(0), perSecond.get(1)));
        figures.put("disk per resource of these, kB", pair("%.1f", kilobytes.get(0), kilobytes.get(1)));
        return figures;
    }

    /** Fills both stores alike, and tells what that took of the disk. */
    private static Map<String, String> settle(Map<Contender, County> counties, BenchPostgres postgres, int residents)
            throws IOException, InterruptedException {
        List<Double> kilobytes = new ArrayList<>();
        for (Map.Entry<Contender, County> each : counties.entrySet()) {
            String database = each.getKey().name;
            long before = postgres.bytes(database);
            each.getValue().settle();
            int resources = residents * (County.READINGS_EACH + 2);
            kilobytes.add((postgres.bytes(database) - before) / 1000.0 / resources);
            each.getValue().register();
        }
        return Map.of(
                "disk per resource, of " + residents + " residents with " + County.READINGS_EACH + " readings each, kB",
                pair("%.1f", kilobytes.get(0), kilobytes.get(1)));
    }

    private static List<Round> measure(Form form, Map<Contender, County> counties, BenchPostgres postgres)
            throws IOException, InterruptedException {
        for (Operation operation : Operation.all()) {
            for (Map.Entry<Contender, County> each : counties.entrySet()) {
                Round.of(operation, -1, each.getKey(), each.getValue(), postgres, form.warmUp());
            }
        }
        List<Round> rounds = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            for (int number = 0; number <= form.rounds(); number++) {
                for (Map.Entry<Contender, County> each : counties.entrySet()) {
                    long millis = number == 0 ? form.again() : form.round();
                    Round round = Round.of(operation, number, each.getKey(), each.getValue(), postgres, millis);
                    if (number > 0) {
                        rounds.add(round);
                    }
                }
            }
        }
        return rounds;
    }

    private static String pair(String format, double stock, double xinglin) {
        return format.formatted(stock) + " | " + format.formatted(xinglin) + " (%.2f)".formatted(xinglin / stock);
    }
}
