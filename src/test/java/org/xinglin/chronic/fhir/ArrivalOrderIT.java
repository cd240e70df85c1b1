package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chronic.fhir.Station.diagnosis;
import static org.xinglin.chronic.fhir.Station.glucose;
import static org.xinglin.chronic.fhir.Station.pressure;
import static org.xinglin.chronic.fhir.Station.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.derivation.FactId;
import org.xinglin.testkit.XinglinServer;

/**
 * The same facts in whatever order they arrive, sent twice, corrected and withdrawn in between, end in the same standing:
 * through the real pipeline.
 */
class ArrivalOrderIT {

    private static final int FACTS = 50;
    private static final int ORDERS = Integer.getInteger("xinglin.orders", 3);
    private static final List<String> POLICIES = List.of("norm-2017", "primary-care-2025");

    @TempDir
    private static Path data;

    private static XinglinServer server;
    private static Station station;
    private static String organization;

    @BeforeAll
    static void start() {
        server = XinglinServer.in(data)
                .argument("--xinglin.chronic.further-policy-sets=primary-care-2025")
                .start();
        station = new Station(server);
        organization = station.organization("village");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theOrderDoesNotMatter() {
        long seed = Long.getLong("xinglin.seed", System.nanoTime());
        Random facts = new Random(seed);
        List<Integer> kinds =
                IntStream.range(0, FACTS).mapToObj(number -> facts.nextInt(100)).toList();
        Map<String, String> expected = null;
        for (int order = 0; order < ORDERS; order++) {
            Map<String, String> standing = livedThrough(seed, kinds, order);
            if (expected == null) {
                expected = standing;
                assertThat(expected.toString()).as("seed %d", seed).contains("bp-grade");
            }
            assertThat(standing).as("seed %d, order %d", seed, order).isEqualTo(expected);
        }
    }

    private Map<String, String> livedThrough(long seed, List<Integer> kinds, int order) {
        String resident = station.resident("1961-03-05", organization);
        String prefix = "order" + order + "-" + resident.substring(resident.indexOf('/') + 1) + "-";
        List<List<Resource>> steps = IntStream.range(0, FACTS)
                .mapToObj(number -> steps(new Random(seed + number), resident, prefix + number, kinds.get(number)))
                .toList();
        List<Integer> turns = new ArrayList<>();
        IntStream.range(0, FACTS)
                .forEach(number ->
                        turns.addAll(Collections.nCopies(steps.get(number).size(), number)));
        if (order > 0) {
            Collections.shuffle(turns, new Random(seed + order));
        }
        int[] next = new int[FACTS];
        turns.forEach(number -> station.update(steps.get(number).get(next[number]++)));
        station.settled();
        return named(ResidentStatuses.of(station, resident), resident, prefix);
    }

    /** What becomes of one fact: it is sent, perhaps once more, perhaps corrected, perhaps withdrawn. */
    private List<Resource> steps(Random random, String resident, String id, int kind) {
        String at = String.format(
                "2026-%02d-%02dT%02d:15:00+08:00",
                1 + random.nextInt(6), 1 + random.nextInt(28), 7 + random.nextInt(12));
        Resource fact = fact(random, resident, at, kind);
        fact.setId(id);
        List<Resource> steps = new ArrayList<>(List.of(fact));
        if (random.nextInt(4) == 0) {
            steps.add(fact);
        }
        if (fact instanceof Observation) {
            if (random.nextInt(4) == 0) {
                Observation corrected = (Observation) fact(random, resident, at, kind);
                corrected.setId(id);
                steps.add(corrected.setStatus(ObservationStatus.AMENDED));
            }
            if (random.nextInt(6) == 0) {
                steps.add(
                        ((Observation) steps.get(steps.size() - 1)).copy().setStatus(ObservationStatus.ENTEREDINERROR));
            }
        }
        return steps;
    }

    private Resource fact(Random random, String resident, String at, int kind) {
        if (kind < 50) {
            return pressure(resident, at, 118 + random.nextInt(75), 70 + random.nextInt(45));
        }
        if (kind < 70) {
            return glucose(resident, at, 3.5 + random.nextInt(140) / 10.0);
        }
        if (kind < 80) {
            return result(resident, "4548-4", at, "6." + random.nextInt(10), "%");
        }
        if (kind < 88) {
            return station.followUp(
                    resident, at, random.nextBoolean() ? "satisfied" : "adverse-reaction", organization);
        }
        if (kind < 94) {
            return result(resident, "22748-8", at, "3." + random.nextInt(10), "mmol/L");
        }
        return diagnosis(resident, kind < 97 ? "I10.x00" : "E11.900");
    }

    /** With the names of facts in the place of ids, which differ from resident to resident. */
    private static Map<String, String> named(Map<String, String> standing, String resident, String prefix) {
        String id = resident.substring(resident.indexOf('/') + 1);
        Map<String, String> names = new TreeMap<>();
        for (String policy : POLICIES) {
            for (Conclusion conclusion : Conclusion.values()) {
                names.put(conclusion.id(id, policy), conclusion.code() + " by " + policy);
            }
            IntStream.range(0, FACTS)
                    .forEach(number -> names.put(
                            Conclusion.alertId("Observation/" + prefix + number, policy), "alert of fact " + number));
        }
        List.of("hypertension", "t2dm").forEach(disease -> names.put(planId(resident, disease), "plan for " + disease));
        Map<String, String> named = new TreeMap<>();
        standing.forEach(
                (key, words) -> named.put(named(key, names, resident, prefix), named(words, names, resident, prefix)));
        return named;
    }

    private static String planId(String resident, String disease) {
        return FactId.of(resident, "follow-up-plan", disease);
    }

    private static String named(String text, Map<String, String> names, String resident, String prefix) {
        String named = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return named.replace(prefix, "fact-").replace(resident, "the resident");
    }
}
