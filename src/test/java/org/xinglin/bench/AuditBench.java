package org.xinglin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/**
 * What the audit costs a request: {@code bin/bench audit}. Two servers over one PostgreSQL, with and without it, are asked in turn by
 * eight clients at a time; CPU is that of the JVM and of PostgreSQL.
 */
class AuditBench {

    private static final Logger log = LoggerFactory.getLogger(AuditBench.class);

    private static final int CLIENTS = 8;
    private static final int REQUESTS = Integer.getInteger("xinglin.bench.requests", 1000);
    private static final int ROUNDS = Integer.getInteger("xinglin.bench.rounds", 5);
    private static final int WARM = 3;
    private static final OffsetDateTime FIRST = OffsetDateTime.of(2026, 1, 1, 8, 0, 0, 0, ZoneOffset.ofHours(8));

    @Test
    void withAndWithout(@TempDir Path folder) throws Exception {
        String jar = System.getProperty("xinglin.jar");
        try (BenchPostgres postgres = new BenchPostgres(folder);
                Contender without = Contender.ofOurs("without", jar, List.of(), postgres, folder);
                Contender with =
                        Contender.ofOurs("with", jar, List.of("--xinglin.audit.enabled=true"), postgres, folder)) {
            Map<String, List<Double>> costs = new TreeMap<>();
            for (int round = -WARM; round < ROUNDS; round++) {
                for (Contender each : List.of(without, with)) {
                    if (round == -WARM) {
                        put(
                                each,
                                "Patient/p",
                                SyntheticResident.aResident().build().setId("p"));
                        for (int reading = 0; reading < 20; reading++) {
                            assertThat(each.send(create(each, reading)).statusCode())
                                    .isEqualTo(201);
                        }
                    }
                    int first = (round + WARM) * REQUESTS + 20;
                    note(costs, each, "read", round, cost(each, postgres, number -> get(each, "/Patient/p")));
                    note(
                            costs,
                            each,
                            "search",
                            round,
                            cost(
                                    each,
                                    postgres,
                                    number -> get(
                                            each,
                                            "/Observation?patient=p&code=http://loinc.org|14771-0&_sort=-date&_count=1")));
                    note(costs, each, "create", round, cost(each, postgres, number -> create(each, first + number)));
                }
            }
            for (String operation : List.of("read", "search", "create")) {
                double off = median(Objects.requireNonNull(costs.get(operation + " without")));
                double on = median(Objects.requireNonNull(costs.get(operation + " with")));
                log.warn("{}: {} CPU ms without audit, {} with, {} x", operation, off, on, on / off);
            }
        }
    }

    private static void note(
            Map<String, List<Double>> costs, Contender server, String operation, int round, double cost) {
        if (round >= 0) {
            costs.computeIfAbsent(operation + " " + server.name, name -> new ArrayList<>())
                    .add(cost);
        }
    }

    private static HttpRequest get(Contender server, String path) {
        return server.request(path.replace("|", "%7C")).build();
    }

    private static HttpRequest create(Contender server, int number) {
        Resource reading = Reading.aFastingGlucose(5.5)
                .of("Patient/p")
                .at(FIRST.plusMinutes(number))
                .build();
        return server.request("/Observation")
                .header("Content-Type", "application/fhir+json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        XinglinServer.fhirContext().newJsonParser().encodeResourceToString(reading)))
                .build();
    }

    private static void put(Contender server, String path, Resource body) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.send(server.request("/" + path)
                .header("Content-Type", "application/fhir+json")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        XinglinServer.fhirContext().newJsonParser().encodeResourceToString(body)))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** CPU milliseconds a request, JVM and PostgreSQL. */
    private static double cost(Contender server, BenchPostgres postgres, IntFunction<HttpRequest> request)
            throws Exception {
        long before = server.cpuMillis() + postgres.work(server.name).cpuMillis();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                int number = i;
                all.add(() -> server.send(request.apply(number)).statusCode());
            }
            for (Future<Integer> answer : clients.invokeAll(all)) {
                assertThat(answer.get()).isLessThan(300);
            }
        } finally {
            clients.shutdown();
        }
        return (server.cpuMillis() + postgres.work(server.name).cpuMillis() - before) / (double) REQUESTS;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
