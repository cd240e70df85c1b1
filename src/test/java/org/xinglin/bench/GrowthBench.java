package org.xinglin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.derivation.FactId;
import org.xinglin.derivation.Transactions;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/**
 * What one more blood pressure costs somebody with hypertension who has ever more of them: {@code bin/bench growth}. Told of it
 * are how long after the answer the grade is that of it, and how long {@code $chronic-status} takes; then both once more by a
 * server that has just started, which remembers nothing.
 */
class GrowthBench {

    private static final Logger log = LoggerFactory.getLogger(GrowthBench.class);

    private static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000, 20_000);
    private static final int A_TRANSACTION = 500;
    private static final int MEASURED = 21;
    private static final int ONE_IN_SO_MANY_IS_CRITICAL = 200;
    private static final String ID = "grown";
    private static final String GRADE = "/fhir/Observation/" + FactId.of("Patient/" + ID, "bp-grade", "norm-2017");
    private static final String STATUS = "/fhir/Patient/" + ID + "/$chronic-status?disease=hypertension";
    private static final OffsetDateTime FIRST = OffsetDateTime.of(2016, 1, 1, 8, 0, 0, 0, ZoneOffset.ofHours(8));

    private final Random random = new Random(20_261_129);
    private int readings;

    @Test
    void oneMoreReadingBesideEverMore(@TempDir Path folder) {
        try (XinglinServer server = XinglinServer.in(folder).forALongRun().start()) {
            put(server, SyntheticResident.aResident().build(), "Patient/" + ID);
            put(server, hypertension(), "Condition/" + ID);
            for (int size : SIZES) {
                load(server, size);
                measure(server, Integer.toString(size));
            }
        }
        try (XinglinServer server = XinglinServer.in(folder).forALongRun().start()) {
            log.warn("{} readings, just started: the first grade after {} ms", readings, micros(server) / 1000);
            log.warn("then $chronic-status after {} ms", status(server) / 1000);
        }
    }

    private void measure(XinglinServer server, String size) {
        List<Long> grades = new ArrayList<>();
        List<Long> statuses = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            grades.add(micros(server));
            statuses.add(status(server));
        }
        Collections.sort(grades);
        Collections.sort(statuses);
        log.warn(
                "{} readings: graded {} ms after the answer at the median, {} at most; $chronic-status {} ms",
                size,
                grades.get(MEASURED / 2) / 1000,
                grades.get(MEASURED - 1) / 1000,
                statuses.get(MEASURED / 2) / 1000);
    }

    private static Condition hypertension() {
        Condition hypertension = new Condition().setSubject(new Reference("Patient/" + ID));
        hypertension.setClinicalStatus(concept("http://terminology.hl7.org/CodeSystem/condition-clinical", "active"));
        hypertension.setVerificationStatus(
                concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed"));
        return hypertension.setCode(concept("http://hl7.org/fhir/sid/icd-10", "I10"));
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    private static void put(XinglinServer server, Resource resource, String address) {
        resource.setId(address);
        server.client().update().resource(resource).execute();
    }

    private Observation next() {
        int systolic = readings % ONE_IN_SO_MANY_IS_CRITICAL == 7 ? 185 : 110 + random.nextInt(60);
        Observation reading = Reading.aBloodPressure(systolic, 60 + random.nextInt(40))
                .of("Patient/" + ID)
                .at(FIRST.plusHours(4L * readings))
                .build();
        reading.setId(ID + "-" + readings++);
        return reading;
    }

    private void load(XinglinServer server, int size) {
        while (readings < size) {
            List<Resource> together = new ArrayList<>();
            while (readings < size && together.size() < A_TRANSACTION) {
                together.add(next());
            }
            server.client().transaction().withBundle(Transactions.of(together)).execute();
        }
        while (!server.get("/actuator/events?listener=chronic-standing&parked=false")
                .body()
                .contains("\"events\":[]")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private long micros(XinglinServer server) {
        Observation reading = next();
        server.client().update().resource(reading).execute();
        long answered = System.nanoTime();
        String from = "Observation/" + reading.getIdElement().getIdPart() + "\"";
        while (!server.get(GRADE).body().contains(from)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - answered);
    }

    private static long status(XinglinServer server) {
        long began = System.nanoTime();
        assertThat(server.get(STATUS).statusCode()).isEqualTo(200);
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began);
    }
}
