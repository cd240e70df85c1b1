package org.xinglin.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.referral.Desk.output;
import static org.xinglin.referral.Desk.reason;
import static org.xinglin.referral.Desk.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Several disciplines of three hospitals are asked about one resident (mother and child, step 6): each answers or is excused, then
 * the leader concludes. Each acts with its own token, and reaches what the case shows.
 */
class ConsultationTogetherIT {

    private static final List<String> HOSPITALS = List.of("hills", "coast", "river");

    private final Desk township = Desk.of("hill-town");
    private final Desk leader = Desk.of("hills");
    private final Desk second = Desk.of("coast");
    private final Desk third = Desk.of("river");

    private final String resident = UUID.randomUUID().toString();
    private final String shown = "Observation/" + resident + "-shown";
    private final String others = "Observation/" + resident + "-others";

    @BeforeAll
    static void theHospitalsOffer() {
        HOSPITALS.forEach(each -> Desk.platform()
                .put("HealthcareService/together-" + each, Desk.offers("together-" + each, each, "mdt")));
    }

    @Test
    void theLeaderConcludesWhenEachHasAnsweredOrIsExcused() {
        String request = asked();
        Map<String, String> tasks = tasks(request);
        String led = of(tasks, "hills");
        String asSecond = of(tasks, "coast");
        String asThird = of(tasks, "river");

        // Nobody is made to conclude, or answers, for somebody else.
        leader.moved(led, "accepted", "");
        refused(second.move(led, "rejected", reason("other")), 422, "task-move");
        refused(leader.move(asSecond, "accepted", ""), 422, "task-move");
        String alone = leader.created("DiagnosticReport", Desk.report(resident, request, "hills", ""));
        HttpResponse<String> early = leader.move(led, "completed", output(alone));
        refused(early, 422, "task-needs");
        assertThat(early.body()).contains(asSecond + " requested", asThird + " requested");

        second.moved(asSecond, "accepted", "");
        refused(second.move(asSecond, "completed", ""), 422, "task-needs");
        String opinion = second.created("DiagnosticReport", Desk.report(resident, request, "coast", ""));
        second.moved(asSecond, "completed", output(opinion));
        refused(leader.move(led, "completed", output(alone)), 422, "task-needs");
        third.moved(asThird, "rejected", reason("other"));

        // All have ended; one discipline alone is no conclusion.
        refused(leader.move(led, "completed", output(alone)), 422, "task-needs");
        String conclusion = leader.created("DiagnosticReport", Desk.report(resident, request, "hills", """
                        ,"resultsInterpreter":[{"reference":"PractitionerRole/clinician.hills"},
                         {"reference":"PractitionerRole/clinician.coast"}]"""));
        leader.moved(led, "completed", output(conclusion));

        assertThat(township.read(request).path("status").asText()).isEqualTo("completed");
        assertThat(township.found("DiagnosticReport?based-on=" + request))
                .containsExactlyInAnyOrder(alone, opinion, conclusion);
        assertThat(second.status(conclusion)).isEqualTo(200);
    }

    @Test
    void whoIsAskedReachesTheCaseAndNobodyElseAnything() {
        String request = asked();
        Map<String, String> tasks = tasks(request);

        for (Desk asked : List.of(second, third)) {
            assertThat(asked.status("Patient/" + resident)).isEqualTo(200);
            assertThat(asked.status(request)).isEqualTo(200);
            assertThat(asked.status(shown)).isEqualTo(200);
            assertThat(asked.status(others)).isEqualTo(404);
            assertThat(asked.found("Task?focus=" + request)).containsExactlyInAnyOrderElementsOf(tasks.values());
        }
        second.moved(of(tasks, "coast"), "accepted", "");
        third.moved(of(tasks, "river"), "rejected", reason("other"));
        String opinion = second.created("DiagnosticReport", Desk.report(resident, request, "coast", ""));
        assertThat(second.status(others)).isEqualTo(200);
        assertThat(third.status(others)).isEqualTo(404);
        assertThat(third.status(opinion)).isEqualTo(200);

        for (Desk nobody : List.of(Desk.of("river-west"), Desk.of("far-town"), Desk.of("coast-hospital"))) {
            assertThat(List.of(
                            nobody.status("Patient/" + resident),
                            nobody.status(request),
                            nobody.status(shown),
                            nobody.status(opinion),
                            nobody.status(of(tasks, "coast"))))
                    .containsOnly(404);
            assertThat(nobody.found("Task?focus=" + request)).isEmpty();
            assertThat(nobody.found("DiagnosticReport?based-on=" + request)).isEmpty();
        }
    }

    @Test
    void whoDoesNotAnswerIsExcusedByWhoAsked() {
        String request = asked();
        Map<String, String> tasks = tasks(request);
        leader.moved(of(tasks, "hills"), "accepted", "");
        refused(leader.move(of(tasks, "river"), "cancelled", reason("other")), 422, "task-move");

        township.moved(of(tasks, "river"), "cancelled", reason("other"));

        assertThat(township.read(request).path("status").asText()).isEqualTo("active");
        township.moved(of(tasks, "hills"), "cancelled", reason("other"));
        assertThat(township.read(request).path("status").asText()).isEqualTo("revoked");
    }

    /** A request to the three, with one of two readings. */
    private String asked() {
        township.put("Patient/" + resident, Desk.resident(resident, "hill-town"));
        for (String reading : List.of(shown, others)) {
            township.put(reading, Desk.glucose(reading.substring("Observation/".length()), resident, "hill-town"));
        }
        return township.created(
                "ServiceRequest",
                Desk.request(
                        "mdt",
                        resident,
                        "hill-town",
                        HOSPITALS,
                        ",\"priority\":\"stat\",\"supportingInfo\":[{\"reference\":\"" + shown + "\"}]"));
    }

    private static String of(Map<String, String> tasks, String hospital) {
        return Objects.requireNonNull(tasks.get(hospital));
    }

    /** By the hospital that has it; all but the first's are part of that. */
    private Map<String, String> tasks(String request) {
        Map<String, String> tasks = new HashMap<>();
        Map<String, String> above = new HashMap<>();
        for (JsonNode entry : township.read("Task?focus=" + request).path("entry")) {
            JsonNode task = entry.path("resource");
            String owner = task.at("/owner/reference").asText().substring("Organization/".length());
            tasks.put(owner, "Task/" + task.path("id").asText());
            above.put(owner, task.at("/partOf/0/reference").asText());
        }
        assertThat(tasks).containsOnlyKeys(HOSPITALS);
        String led = of(tasks, "hills");
        assertThat(above).isEqualTo(Map.of("hills", "", "coast", led, "river", led));
        return tasks;
    }
}
