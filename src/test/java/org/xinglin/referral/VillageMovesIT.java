package org.xinglin.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.referral.Desk.output;
import static org.xinglin.referral.Desk.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A village is put below another township while its residents' requests are under way: what follows from that follows at once. */
class VillageMovesIT {

    private static final Desk PLATFORM = Desk.platform();
    private static final Desk VILLAGE = Desk.of("river-village");
    private static final Desk EAST = Desk.of("river-east");
    private static final Desk WEST = Desk.of("river-west");

    @BeforeAll
    static void theTownshipsOffer() {
        for (String township : List.of("river-east", "river-west")) {
            PLATFORM.put("HealthcareService/bed-" + township, Desk.offers("bed-" + township, township, "home-bed"));
        }
    }

    @AfterEach
    void theVillageIsWhereItWas() {
        place("river-east", "village");
    }

    private static void place(String above, String level) {
        PLATFORM.put("Organization/river-village", """
                {"resourceType":"Organization","id":"river-village","name":"示例机构",
                 "identifier":[{"system":"https://example.org/places","value":"river-village"}],
                 "extension":[{"url":"%sStructureDefinition/network-level","valueCode":"%s"}],
                 "partOf":{"reference":"Organization/%s"}}""".formatted(Desk.IG, level, above));
    }

    private static String register() {
        String id = UUID.randomUUID().toString();
        VILLAGE.put("Patient/" + id, Desk.resident(id, "river-village"));
        return id;
    }

    private static int residents(Desk desk, String organisation) {
        for (var parameter :
                desk.read("Organization/" + organisation + "/$reach").path("parameter")) {
            if (parameter.path("name").asText().equals("residents")) {
                return parameter.path("valueInteger").asInt();
            }
        }
        throw new AssertionError("No residents");
    }

    @Test
    void reachAndDueListsFollow() {
        String resident = register();
        String reading = "Observation/" + resident;
        VILLAGE.put(reading, Desk.glucose(resident, resident, "river-village"));
        VILLAGE.put("Condition/" + resident, """
                {"resourceType":"Condition","id":"%1$s","subject":{"reference":"Patient/%1$s"},
                 "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},
                 "verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},
                 "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10","code":"E11"}],"text":"2 型糖尿病"}}""".formatted(resident));
        String due = "CarePlan?status=active&next-due=le2099-01-01&subject=Patient/" + resident;
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(EAST.found(due)).isNotEmpty());
        List<String> plans = EAST.found(due);
        assertThat(WEST.found(due)).isEmpty();
        assertThat(WEST.status(reading)).isEqualTo(404);
        int before = residents(PLATFORM, "river-west");

        place("river-west", "village");

        assertThat(WEST.found(due)).containsExactlyElementsOf(plans);
        assertThat(WEST.status("Patient/" + resident)).isEqualTo(200);
        assertThat(WEST.status(reading)).isEqualTo(200);
        assertThat(EAST.found(due)).isEmpty();
        assertThat(EAST.status("Patient/" + resident)).isEqualTo(404);
        assertThat(EAST.status(reading)).isEqualTo(404);
        assertThat(VILLAGE.found(due)).containsExactlyElementsOf(plans);
        assertThat(residents(PLATFORM, "river-west")).isGreaterThan(before);
    }

    @Test
    void whatIsUnderWayGoesOn() {
        String resident = register();
        String others = "Observation/" + resident;
        VILLAGE.put(others, Desk.glucose(resident, resident, "river-village"));
        String referral = VILLAGE.created(
                "ServiceRequest", Desk.request("referral-up", resident, "river-village", List.of("river-east"), ""));
        String bed = VILLAGE.created(
                "ServiceRequest", Desk.request("home-bed", resident, "river-village", List.of("river-east"), ""));
        String referred = only(EAST, referral);
        String bedded = only(EAST, bed);
        EAST.moved(referred, "accepted", "");

        place("river-west", "village");

        // Who has it in hand goes on, and so does who is asked; who is above now sees how it stands.
        String list =
                "Task?performing-organization=Organization/river-east&status=requested,received,accepted,in-progress";
        assertThat(EAST.found(list)).contains(referred, bedded);
        assertThat(WEST.found("Task?requesting-organization=Organization/river-village"))
                .contains(referred, bedded);
        assertThat(EAST.status(others)).isEqualTo(200);
        EAST.created("Encounter", Desk.encounter(resident, referral, "river-east", ""));
        EAST.moved(referred, "in-progress", "");
        String report = EAST.created("DiagnosticReport", Desk.report(resident, referral, "river-east", ""));
        EAST.moved(referred, "completed", output(report));
        EAST.moved(bedded, "accepted", "");
        assertThat(VILLAGE.read(referral).path("status").asText()).isEqualTo("completed");
        assertThat(WEST.status(report)).isEqualTo(200);
        assertThat(VILLAGE.read(bed).path("status").asText()).isEqualTo("active");
    }

    @Test
    void whatIsAskedAnewIsJudgedByTheNewPlace() {
        String first = register();
        refused(bed(first, "river-west"), 422, "referral-level");

        place("river-west", "village");

        refused(bed(first, "river-east"), 422, "referral-level");
        Desk.done(bed(first, "river-west"));
        Desk.done(VILLAGE.send(
                "POST",
                "ServiceRequest",
                Desk.request("referral-up", first, "river-village", List.of("river-east"), "")));

        place("river-west", "township");

        refused(
                VILLAGE.send(
                        "POST",
                        "ServiceRequest",
                        Desk.request("referral-up", register(), "river-village", List.of("river-east"), "")),
                422,
                "referral-level");
    }

    @Test
    void whatIsWrittenMeanwhileIsThere() {
        String resident = register();
        List<CompletableFuture<String>> written = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String id = resident + "-" + i;
            written.add(CompletableFuture.supplyAsync(() -> {
                VILLAGE.put("Observation/" + id, Desk.glucose(id, resident, "river-village"));
                return "Observation/" + id;
            }));
            if (i % 6 == 5) {
                place(i % 12 == 5 ? "river-west" : "river-east", "village");
            }
        }
        List<String> all = written.stream().map(CompletableFuture::join).toList();

        place("river-west", "village");

        assertThat(WEST.found("Observation?code=14771-0&subject=Patient/" + resident))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(EAST.found("Observation?code=14771-0&subject=Patient/" + resident))
                .isEmpty();
    }

    private static java.net.http.HttpResponse<String> bed(String resident, String performer) {
        return VILLAGE.send(
                "POST", "ServiceRequest", Desk.request("home-bed", resident, "river-village", List.of(performer), ""));
    }

    private static String only(Desk desk, String request) {
        List<String> tasks = desk.found("Task?focus=" + request);
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }
}
