package org.xinglin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.derivation.Transactions;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/**
 * What a blood pressure of somebody with hypertension costs with all that follows from it, by one policy set and by two:
 * {@code bin/bench policies}. Two servers over one PostgreSQL are asked in turn; CPU is that of the JVM and of PostgreSQL until
 * nothing waits any more.
 */
class PolicySetsBench {

    private static final Logger log = LoggerFactory.getLogger(PolicySetsBench.class);

    private static final int RESIDENTS = 100;
    private static final int ROUNDS = Integer.getInteger("xinglin.bench.rounds", 5);
    private static final String NOTHING_WAITS = "\"events\":[]";
    private static final OffsetDateTime FIRST = OffsetDateTime.of(2026, 1, 1, 8, 0, 0, 0, ZoneOffset.ofHours(8));

    private final Random random = new Random(20_261_129);

    /** Of one round of a server, for each pressure. */
    private record Cost(double jvm, double postgres, double statements) {}

    @Test
    void oneMorePressureOfEach(@TempDir Path folder) throws IOException, InterruptedException {
        String jar = System.getProperty("xinglin.jar");
        try (BenchPostgres postgres = new BenchPostgres(folder);
                Contender one = Contender.ofOurs("one", jar, List.of(), postgres, folder);
                Contender two = Contender.ofOurs(
                        "two",
                        jar,
                        List.of("--xinglin.chronic.further-policy-sets=primary-care-2025"),
                        postgres,
                        folder)) {
            Map<String, List<Cost>> costs = new TreeMap<>();
            for (int round = -2; round < ROUNDS; round++) {
                for (Contender each : List.of(one, two)) {
                    if (round == -2) {
                        post(each, people());
                    }
                    Cost cost = cost(each, postgres, round + 2);
                    log.warn("{}, round {}: {}", each.name, round, cost);
                    if (round >= 0) {
                        costs.computeIfAbsent(each.name, name -> new ArrayList<>())
                                .add(cost);
                    }
                }
            }
            costs.forEach((name, all) -> log.warn(
                    "{} policy set: CPU ms a pressure, JVM {} and PostgreSQL {}; {} statements (medians of {} rounds)",
                    name,
                    median(all.stream().map(Cost::jvm).toList()),
                    median(all.stream().map(Cost::postgres).toList()),
                    median(all.stream().map(Cost::statements).toList()),
                    ROUNDS));
        }
    }

    private static List<Resource> people() {
        List<Resource> people = new ArrayList<>();
        for (int number = 0; number < RESIDENTS; number++) {
            Resource resident =
                    SyntheticResident.aResident().bornOn("1961-03-05").build();
            resident.setId("Patient/p" + number);
            people.add(resident);
            Condition hypertension = new Condition().setSubject(new Reference("Patient/p" + number));
            hypertension.setId("Condition/c" + number);
            hypertension.setClinicalStatus(
                    concept("http://terminology.hl7.org/CodeSystem/condition-clinical", "active"));
            hypertension.setVerificationStatus(
                    concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed"));
            people.add(hypertension.setCode(concept("http://hl7.org/fhir/sid/icd-10", "I10")));
        }
        return people;
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    /** One pressure of each resident, each a request of its own. */
    private Cost cost(Contender server, BenchPostgres postgres, int round) throws IOException, InterruptedException {
        long jvm = server.cpuMillis();
        BenchPostgres.Work before = postgres.work(server.name);
        for (int number = 0; number < RESIDENTS; number++) {
            Resource reading = Reading.aBloodPressure(110 + random.nextInt(65), 60 + random.nextInt(40))
                    .of("Patient/p" + number)
                    .at(FIRST.plusDays(round))
                    .build();
            HttpResponse<String> answer = server.send(request(server, "/Observation", reading));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        settle(server);
        BenchPostgres.Work after = postgres.work(server.name);
        return new Cost(
                (server.cpuMillis() - jvm) / (double) RESIDENTS,
                (after.cpuMillis() - before.cpuMillis()) / (double) RESIDENTS,
                (after.statements() - before.statements()) / (double) RESIDENTS);
    }

    private static void post(Contender server, List<Resource> records) throws IOException, InterruptedException {
        Bundle transaction = Transactions.of(records);
        HttpResponse<String> answer = server.send(request(server, "", transaction));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        settle(server);
    }

    private static HttpRequest request(Contender server, String path, Resource body) {
        return server.request(path)
                .header("Content-Type", "application/fhir+json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        XinglinServer.fhirContext().newJsonParser().encodeResourceToString(body)))
                .build();
    }

    private static void settle(Contender server) {
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofMinutes(5))
                .until(() -> server.get("/actuator/events?listener=chronic-standing&parked=false")
                        .contains(NOTHING_WAITS));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
