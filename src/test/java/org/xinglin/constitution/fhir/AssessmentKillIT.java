package org.xinglin.constitution.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.constitution.fhir.ResponseBuilder.aContentManAnswers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.kernel.Sex;
import org.xinglin.testkit.XinglinServer;

/** A server that is killed between a response's commit and its assessment assesses it after the next start, once. */
@Tag("long")
class AssessmentKillIT {

    private static final int RESIDENTS = 6;
    private static final int RESPONSES_BEFORE_THE_KILL = 25;

    @Test
    void everyAcknowledgedResponseHasOneAssessment(@TempDir Path folder) {
        List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
        List<String> residents;
        XinglinServer first = XinglinServer.in(folder).start();
        try {
            Clinic clinic = new Clinic(first);
            residents = IntStream.range(0, RESIDENTS)
                    .mapToObj(number -> clinic.register(Sex.MALE, "1955-02-03"))
                    .toList();
            List<CompletableFuture<Void>> senders = residents.stream()
                    .map(resident -> CompletableFuture.runAsync(() -> sendUntilItEnds(clinic, resident, acknowledged)))
                    .toList();
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> acknowledged.size() >= RESPONSES_BEFORE_THE_KILL);
            first.kill();
            senders.forEach(CompletableFuture::join);
        } finally {
            first.close();
        }

        try (XinglinServer second = XinglinServer.in(folder).start()) {
            Clinic clinic = new Clinic(second);
            List<String> stored = residents.stream()
                    .flatMap(resident ->
                            clinic.found(QuestionnaireResponse.class, "patient=" + resident + "&_count=500").stream())
                    .map(response ->
                            "QuestionnaireResponse/" + response.getIdElement().getIdPart())
                    .toList();
            assertThat(stored).as("what was acknowledged").containsAll(acknowledged);

            await("each response's assessment").atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                Map<String, Long> assessments = residents.stream()
                        .flatMap(resident -> clinic
                                .found(
                                        Observation.class,
                                        "patient=" + resident
                                                + "&code=constitution-assessment&status=final,amended&_count=500")
                                .stream())
                        .map(fact -> fact.getDerivedFromFirstRep().getReference())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
                assertThat(assessments.keySet()).containsExactlyInAnyOrderElementsOf(stored);
                assertThat(assessments.values()).containsOnly(1L);
            });
            assertThat(second.get("/actuator/events?parked=true").body()).contains("\"events\":[]");
        }
    }

    /** Until the server is killed, which the sender meets as a request without an answer. */
    private static void sendUntilItEnds(Clinic clinic, String resident, List<String> acknowledged) {
        for (int number = 0; ; number++) {
            try {
                acknowledged.add(clinic.create(aContentManAnswers("constitution-gbt46939-2025")
                        .of(resident)
                        .build()));
            } catch (RuntimeException killed) {
                return;
            }
        }
    }
}
