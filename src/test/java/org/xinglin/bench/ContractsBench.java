package org.xinglin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.testkit.XinglinServer;

/**
 * What signing in bulk costs beside three times as many plain creates, and whether a run that broke off goes on where it was:
 * {@code bin/bench contracts [count]}. Work that follows a commit is counted with it.
 */
class ContractsBench {

    private static final Logger log = LoggerFactory.getLogger(ContractsBench.class);

    private static final int COUNT = Integer.getInteger("xinglin.bench.contracts", 100_000);
    private static final int TO_A_TRANSACTION = 50;
    private static final int SENDERS = 4;
    private static final double MILLIS = 1e6;

    private final IParser json = XinglinServer.fhirContext().newJsonParser();

    /** Milliseconds of the clock, and of the processors of server and database. */
    private record Cost(double clock, long cpu) {}

    @Test
    void signedBesidePlainCreates(@TempDir Path folder) throws Exception {
        try (BenchPostgres postgres = new BenchPostgres(folder);
                Contender server = start(postgres.database("xinglin"), folder)) {
            int teams = (COUNT + BenchContracts.OF_A_TEAM - 1) / BenchContracts.OF_A_TEAM;
            send(
                    server,
                    List.of(bundle(Stream.concat(
                                    Stream.of(BenchContracts.clinic(), BenchContracts.doctor()),
                                    IntStream.range(0, teams).mapToObj(BenchContracts::team))
                            .toList())));
            send(server, bundles(COUNT, number -> List.of(BenchContracts.resident(number))));
            settle(server);
            Cost plain = measured(
                    server,
                    postgres,
                    bundles(COUNT * BenchContracts.TO_A_CONTRACT, number -> List.of(BenchContracts.weight(number))));
            // The first third is sent before the run, as if that had broken off.
            send(server, bundles(COUNT / BenchContracts.TO_A_CONTRACT, BenchContracts::contract));
            settle(server);
            Cost signed = measured(server, postgres, bundles(COUNT, BenchContracts::contract));

            assertThat(total(server, "CarePlan?category=family-doctor-package&status=active"))
                    .as("contracts in force")
                    .isEqualTo(COUNT);
            told("contracts, a third of them again", COUNT, signed);
            told("plain creates", COUNT * BenchContracts.TO_A_CONTRACT, plain);
            log.warn(
                    "ratio {} by the clock, {} by CPU",
                    "%.2f".formatted(signed.clock() / plain.clock()),
                    "%.2f".formatted((double) signed.cpu() / plain.cpu()));
        }
    }

    private static void told(String what, int count, Cost cost) {
        log.warn(
                "{} {}: {} s, {} s CPU",
                count,
                what,
                "%.1f".formatted(cost.clock() / 1_000),
                "%.1f".formatted(cost.cpu() / 1_000.0));
    }

    private Cost measured(Contender server, BenchPostgres postgres, List<String> bodies) throws Exception {
        long cpu = server.cpuMillis() + postgres.work("xinglin").cpuMillis();
        long began = System.nanoTime();
        send(server, bodies);
        settle(server);
        return new Cost(
                (System.nanoTime() - began) / MILLIS,
                server.cpuMillis() + postgres.work("xinglin").cpuMillis() - cpu);
    }

    private static Contender start(String url, Path folder) throws IOException, InterruptedException {
        return Contender.start(
                "xinglin",
                List.of("-jar", System.getProperty("xinglin.jar", "target/xinglin-fhir.jar")),
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        url,
                        "SPRING_DATASOURCE_USERNAME",
                        "postgres",
                        "SPRING_DATASOURCE_PASSWORD",
                        "postgres"),
                "/actuator/health/readiness",
                folder.resolve("xinglin.log"));
    }

    private void send(Contender server, List<String> bodies) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Callable<HttpResponse<String>>> posts = bodies.stream()
                    .<Callable<HttpResponse<String>>>map(body -> () -> server.send(server.request("")
                            .header("Content-Type", "application/fhir+json")
                            .POST(BodyPublishers.ofString(body))
                            .build()))
                    .toList();
            for (Future<HttpResponse<String>> answer : senders.invokeAll(posts)) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(200);
            }
        } finally {
            senders.shutdown();
        }
    }

    private List<String> bundles(int count, IntFunction<List<Resource>> resources) {
        return IntStream.iterate(0, first -> first < count, first -> first + TO_A_TRANSACTION)
                .mapToObj(first -> bundle(IntStream.range(first, Math.min(count, first + TO_A_TRANSACTION))
                        .boxed()
                        .flatMap(number -> resources.apply(number).stream())
                        .toList()))
                .toList();
    }

    /** By ids of the sender's: sent again it is the same. */
    private String bundle(List<Resource> resources) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        for (Resource resource : resources) {
            bundle.addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        }
        return json.encodeResourceToString(bundle);
    }

    private int total(Contender server, String search) throws IOException, InterruptedException {
        return json.parseResource(
                        Bundle.class,
                        server.send(server.request("/" + search + "&_summary=count")
                                        .build())
                                .body())
                .getTotal();
    }

    /** Until everything that was recorded has been handled. */
    private static void settle(Contender server) {
        await("nothing pending")
                .atMost(Duration.ofHours(2))
                .until(() -> server.get("/actuator/events").contains("\"events\":[]"));
    }
}
