package org.xinglin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/**
 * What one constitution assessment costs, and whether thousands that come in by transactions are each assessed once:
 * {@code bin/bench assessment [count]}.
 */
class AssessmentBench {

    private static final Logger log = LoggerFactory.getLogger(AssessmentBench.class);

    private static final int COUNT = Integer.getInteger("xinglin.bench.assessments", 10_000);
    private static final int RESIDENTS = 500;
    private static final int WARM_UP = 1_500;
    private static final int COUNTED = 50;
    private static final int MEASURED = 500;
    private static final int TO_A_TRANSACTION = 50;
    private static final int SENDERS = 4;
    private static final int MOST_ROUND_TRIPS = 12;
    private static final String FORM = "constitution-gbt46939-2025";

    private final IParser json = XinglinServer.fhirContext().newJsonParser();
    private final Random random = new Random(20_261_126);

    @Test
    void oneAndMany(@TempDir Path folder) throws Exception {
        try (BenchPostgres postgres = new BenchPostgres(folder)) {
            String url = postgres.database("xinglin");
            int database = Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
            try (RoundTrips trips = new RoundTrips(database);
                    Contender server = start(url.replace(":" + database + "/", ":" + trips.port() + "/"), folder)) {
                List<String> residents = residents(server);
                Questionnaire form = form(server);
                for (int i = 0; i < WARM_UP; i++) {
                    assess(server, residents, form);
                }
                settle(server);

                long fewest = roundTrips(trips, server, residents, form);
                long before = server.cpuMillis();
                BenchPostgres.Work work = postgres.work("xinglin");
                for (int i = 0; i < MEASURED; i++) {
                    assess(server, residents, form);
                }
                settle(server);
                BenchPostgres.Work after = postgres.work("xinglin");
                log.warn(
                        "one assessment: {} round trips; with what follows its commit {} ms CPU of the JVM, {} ms of"
                                + " PostgreSQL, {} statements, {} rows",
                        fewest,
                        perOne(server.cpuMillis() - before),
                        perOne(after.cpuMillis() - work.cpuMillis()),
                        perOne(after.statements() - work.statements()),
                        perOne(after.rows() - work.rows()));
                load(server, residents, form);
                assertThat(fewest).as("database round trips of one assessment").isLessThanOrEqualTo(MOST_ROUND_TRIPS);
            }
        }
    }

    /** Of one assessment alone: what the server does beside it only adds, so the fewest are its own. */
    private long roundTrips(RoundTrips trips, Contender server, List<String> residents, Questionnaire form)
            throws Exception {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < COUNTED; i++) {
            settle(server);
            long before = trips.count();
            assess(server, residents, form);
            fewest = Math.min(fewest, trips.count() - before);
        }
        return fewest;
    }

    private void load(Contender server, List<String> residents, Questionnaire form) throws Exception {
        long assessments = total(server, "Observation?code=constitution-assessment");
        List<String> transactions = new ArrayList<>();
        for (int i = 0; i < COUNT / TO_A_TRANSACTION; i++) {
            transactions.add(transaction(residents, form));
        }
        long began = System.nanoTime();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Callable<Integer>> posts = transactions.stream()
                    .<Callable<Integer>>map(body -> () -> post(server, "", body).statusCode())
                    .toList();
            for (Future<Integer> status : senders.invokeAll(posts)) {
                assertThat(status.get()).isEqualTo(200);
            }
        } finally {
            senders.shutdown();
        }
        double sent = (System.nanoTime() - began) / 1e9;
        int loaded = transactions.size() * TO_A_TRANSACTION;
        await("each is assessed")
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> total(server, "Observation?code=constitution-assessment") - assessments >= loaded);
        double derived = (System.nanoTime() - began) / 1e9;
        settle(server);
        assertThat(total(server, "Observation?code=constitution-assessment") - assessments)
                .as("assessments of %d responses", loaded)
                .isEqualTo(loaded);
        assertThat(server.get("/actuator/events?parked=true")).as("parked").contains("\"events\":[]");
        log.warn(
                "{} responses in transactions of {}: sent in {} s ({} a second), all assessed after {} s",
                loaded,
                TO_A_TRANSACTION,
                "%.0f".formatted(sent),
                "%.0f".formatted(loaded / sent),
                "%.0f".formatted(derived));
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

    private List<String> residents(Contender server) throws IOException, InterruptedException {
        List<String> residents = new ArrayList<>();
        for (int i = 0; i < RESIDENTS; i++) {
            Patient resident = SyntheticResident.aResident().build();
            HttpResponse<String> created = post(server, "/Patient", json.encodeResourceToString(resident));
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            residents.add("Patient/"
                    + json.parseResource(Patient.class, created.body())
                            .getIdElement()
                            .getIdPart());
        }
        return residents;
    }

    private Questionnaire form(Contender server) throws IOException, InterruptedException {
        return json.parseResource(
                Questionnaire.class,
                server.send(server.request("/Questionnaire/" + FORM).build()).body());
    }

    private void assess(Contender server, List<String> residents, Questionnaire form)
            throws IOException, InterruptedException {
        String resident = residents.get(random.nextInt(residents.size()));
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("questionnaire-response").setResource(response(resident, form));
        HttpResponse<String> answer =
                post(server, "/" + resident + "/$assess-constitution", json.encodeResourceToString(parameters));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Answers as people give them: mostly rarely, sometimes more. */
    private QuestionnaireResponse response(String resident, Questionnaire form) {
        QuestionnaireResponse response = new QuestionnaireResponse()
                .setQuestionnaire(form.getUrl() + "|" + form.getVersion())
                .setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
        response.setAuthoredElement(new DateTimeType("2026-11-03T09:30:00+08:00"));
        response.getSubject().setReference(resident);
        response.getIdentifier()
                .setSystem("https://his.example.org/constitution")
                .setValue("TZ-" + Long.toString(random.nextLong(Long.MAX_VALUE), 36));
        form.getItem().stream()
                .filter(item -> !item.getLinkId().equals("G17"))
                .forEach(item -> response.addItem()
                        .setLinkId(item.getLinkId())
                        .addAnswer()
                        .setValue(new IntegerType(1 + Math.min(random.nextInt(5), random.nextInt(5)))));
        return response;
    }

    private String transaction(List<String> residents, Questionnaire form) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (int i = 0; i < TO_A_TRANSACTION; i++) {
            Resource response = response(residents.get(random.nextInt(residents.size())), form);
            transaction
                    .addEntry()
                    .setResource(response)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("QuestionnaireResponse");
        }
        return json.encodeResourceToString(transaction);
    }

    /** Until everything that was recorded has been handled. */
    private static void settle(Contender server) {
        await("nothing pending")
                .atMost(Duration.ofMinutes(10))
                .until(() -> server.get("/actuator/events").contains("\"events\":[]"));
    }

    private long total(Contender server, String search) throws IOException, InterruptedException {
        String body = server.send(
                        server.request("/" + search + "&_summary=count").build())
                .body();
        return json.parseResource(Bundle.class, body).getTotal();
    }

    private static HttpResponse<String> post(Contender server, String path, String body)
            throws IOException, InterruptedException {
        return server.send(server.request(path)
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String perOne(long sum) {
        return "%.2f".formatted(sum / (double) MEASURED);
    }
}
