package org.xinglin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.IParser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.derivation.FactId;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/**
 * How long after the answer to a blood pressure the grade is that of it, at most a quarter too long, while 20 come in a
 * second: {@code bin/bench freshness [seconds]}. The residents have hypertension, so grade, risk, control, label and plan are renewed
 * by both policy sets each time.
 */
class FreshnessBench {

    private static final Logger log = LoggerFactory.getLogger(FreshnessBench.class);

    private static final int SECONDS = Integer.getInteger("xinglin.bench.seconds", 60);
    /** A JVM that has just started compiles for some minutes what a server in service has compiled long ago. */
    private static final int WARM_UP_SECONDS = 300;

    private static final int POSTS_A_SECOND = 20;
    private static final int RESIDENTS = 200;
    /** Looking is work for the server, too: it must not be what is measured. */
    private static final int FIRST_LOOK_MILLIS = 50;

    private static final OffsetDateTime FIRST = OffsetDateTime.of(2026, 1, 1, 8, 0, 0, 0, ZoneOffset.ofHours(8));
    private static final Pattern EFFECTIVE = Pattern.compile("\"effectiveDateTime\":\\s*\"([^\"]+)\"");

    private final IParser json = XinglinServer.fhirContext().newJsonParser();
    private final Random random = new Random(20_261_126);
    private final ScheduledExecutorService lookers = Executors.newScheduledThreadPool(4);

    @Test
    void whileTwentyASecondArrive(@TempDir Path folder) throws Exception {
        try (XinglinServer server = XinglinServer.in(folder).forALongRun().start()) {
            List<String> residents = residents(server);
            stream(server, residents, WARM_UP_SECONDS, 0);
            List<Long> millis = stream(server, residents, SECONDS, WARM_UP_SECONDS * POSTS_A_SECOND);
            lookers.shutdown();
            Collections.sort(millis);
            log.warn(
                    "{} blood pressures, {} a second: the grade is that of the reading {} ms after its answer at the"
                            + " median, {} ms at the 95th percentile, {} ms at most",
                    millis.size(),
                    POSTS_A_SECOND,
                    millis.get(millis.size() / 2),
                    millis.get(millis.size() * 95 / 100),
                    millis.get(millis.size() - 1));
            assertThat(millis).hasSize(SECONDS * POSTS_A_SECOND);
        }
    }

    private List<String> residents(XinglinServer server) {
        List<String> residents = new ArrayList<>();
        for (int i = 0; i < RESIDENTS; i++) {
            String id = "fresh-" + i;
            put(server, SyntheticResident.aResident().build(), "Patient/" + id);
            Condition hypertension = new Condition().setSubject(new Reference("Patient/" + id));
            hypertension.setClinicalStatus(
                    concept("http://terminology.hl7.org/CodeSystem/condition-clinical", "active"));
            hypertension.setVerificationStatus(
                    concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed"));
            hypertension.setCode(concept("http://hl7.org/fhir/sid/icd-10", "I10"));
            hypertension.setRecordedDateElement(new DateTimeType("2020-01-01"));
            put(server, hypertension, "Condition/" + id);
            residents.add(id);
        }
        return residents;
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    private static void put(XinglinServer server, Resource resource, String address) {
        resource.setId(address);
        server.client().update().resource(resource).execute();
    }

    private String reading(String resident, OffsetDateTime at) {
        return json.encodeResourceToString(Reading.aBloodPressure(110 + random.nextInt(60), 60 + random.nextInt(40))
                .of("Patient/" + resident)
                .at(at)
                .build());
    }

    /** @return for each reading, how many milliseconds after its answer the grade was that of it */
    private List<Long> stream(XinglinServer server, List<String> residents, int seconds, int before) throws Exception {
        List<CompletableFuture<Long>> graded = new ArrayList<>();
        ExecutorService senders = Executors.newFixedThreadPool(POSTS_A_SECOND * 2);
        long began = System.nanoTime();
        for (int i = 0; i < seconds * POSTS_A_SECOND; i++) {
            long due = began + TimeUnit.SECONDS.toNanos(1) * i / POSTS_A_SECOND;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            String resident = residents.get(i % residents.size());
            OffsetDateTime at = FIRST.plusMinutes(40L * (before + i));
            String reading = reading(resident, at);
            CompletableFuture<Long> millis = new CompletableFuture<>();
            graded.add(millis);
            senders.execute(() -> post(server, resident, reading, at, millis));
        }
        List<Long> all = new ArrayList<>();
        for (CompletableFuture<Long> millis : graded) {
            all.add(millis.get(5, TimeUnit.MINUTES));
        }
        senders.shutdown();
        return all;
    }

    private void post(
            XinglinServer server, String resident, String reading, OffsetDateTime at, CompletableFuture<Long> millis) {
        HttpResponse<String> answer = server.post("/fhir/Observation", reading);
        if (answer.statusCode() != 201) {
            millis.completeExceptionally(new AssertionError(answer.body()));
            return;
        }
        String grade = "/fhir/Observation/" + FactId.of("Patient/" + resident, "bp-grade", "norm-2017");
        look(server, grade, at, System.nanoTime(), millis);
    }

    /** Looks until the grade is of this reading, or of one that came after it; the longer it takes, the more seldom. */
    private void look(
            XinglinServer server, String grade, OffsetDateTime at, long answered, CompletableFuture<Long> millis) {
        long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - answered);
        Runnable again = () -> {
            if (isOf(server.get(grade).body(), at)) {
                millis.complete(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - answered));
            } else {
                look(server, grade, at, answered, millis);
            }
        };
        lookers.schedule(again, Math.max(FIRST_LOOK_MILLIS, waited / 4), TimeUnit.MILLISECONDS);
    }

    private static boolean isOf(String grade, OffsetDateTime at) {
        Matcher effective = EFFECTIVE.matcher(grade);
        return effective.find() && !OffsetDateTime.parse(effective.group(1)).isBefore(at);
    }
}
