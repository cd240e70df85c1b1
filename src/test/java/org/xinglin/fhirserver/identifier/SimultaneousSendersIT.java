package org.xinglin.fhirserver.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** What sixteen senders send at the same moment is there once, and none of them meets an error of ours. */
class SimultaneousSendersIT {

    private static final XinglinServer SERVER = SharedServer.get();

    private final LabReports reports = LabReports.ofANewResident();
    private final String number = UUID.randomUUID().toString();
    private final String byNumber = "identifier=" + LabReports.SYSTEM + "|" + number;

    @Test
    void sixteenConditionalCreatesAtOnceStoreOne() {
        List<HttpResponse<String>> answers = sixteenTimes(() -> SERVER.send(
                "/fhir/Observation",
                request -> request.header("Content-Type", "application/fhir+json")
                        .header("If-None-Exist", byNumber)
                        .POST(BodyPublishers.ofString(LabReports.json(reports.reading(number))))));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(LabReports.stored(number)).hasSize(1);
    }

    @Test
    void sixteenConditionalUpdatesAtOnceStoreOne() {
        List<HttpResponse<String>> answers = sixteenTimes(() -> SERVER.send(
                "/fhir/Observation?" + byNumber.replace("|", "%7C"),
                request -> request.header("Content-Type", "application/fhir+json")
                        .PUT(BodyPublishers.ofString(LabReports.json(reports.reading(number))))));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(LabReports.stored(number)).hasSize(1);
    }

    @Test
    void sixteenUpdatesOfOneChosenIdAtOnceStoreOne() {
        Observation reading = reports.reading(number);
        reading.setId("chosen-" + number);

        List<HttpResponse<String>> answers = sixteenTimes(() -> SERVER.send(
                "/fhir/Observation/chosen-" + number,
                request -> request.header("Content-Type", "application/fhir+json")
                        .PUT(BodyPublishers.ofString(LabReports.json(reading)))));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(LabReports.stored(number)).hasSize(1);
    }

    @Test
    void ofSixteenPlainPostsOneIsStoredAndTheOthersNameIt() {
        List<HttpResponse<String>> answers =
                sixteenTimes(() -> SERVER.post("/fhir/Observation", LabReports.json(reports.reading(number))));

        List<Observation> stored = LabReports.stored(number);
        assertThat(stored).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .hasSize(15)
                .allSatisfy(refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(409);
                    assertThat(refusal.body())
                            .contains("duplicate-identifier")
                            .contains("Observation/"
                                    + stored.get(0).getIdElement().getIdPart());
                });
    }

    @Test
    void sixteenTransactionsThatShareTheirReadingsStoreEachOnce() {
        String second = UUID.randomUUID().toString();

        String oneWay = LabReports.json(LabReports.transaction(reports.reading(number), reports.reading(second)));
        String theOther = LabReports.json(LabReports.transaction(reports.reading(second), reports.reading(number)));
        AtomicInteger sender = new AtomicInteger();

        List<HttpResponse<String>> answers =
                sixteenTimes(() -> SERVER.post("/fhir", sender.getAndIncrement() % 2 == 0 ? oneWay : theOther));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(LabReports.stored(number)).hasSize(1);
        assertThat(LabReports.stored(second)).hasSize(1);
    }

    private static List<HttpResponse<String>> sixteenTimes(Supplier<HttpResponse<String>> request) {
        ExecutorService senders = Executors.newFixedThreadPool(16);
        try {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 16)
                    .mapToObj(sender -> CompletableFuture.supplyAsync(request, senders))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            senders.shutdown();
        }
    }
}
