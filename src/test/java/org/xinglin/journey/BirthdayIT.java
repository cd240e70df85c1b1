package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.Receiver;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/**
 * Days pass and nobody writes: on the day on which something is due a reminder is made and delivered, and on his 65th birthday a resident
 * is of the elderly, and can sign what is for them. It has a server with a clock of its own.
 */
@Tag("long")
class BirthdayIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String IG = "https://xinglin-fhir.github.io/ig/";
    private static final String ELDERLY = "Patient?_id=turning-65&population-category=elderly";

    private final Receiver app = new Receiver();
    private XinglinServer server;
    private Path clock;

    @BeforeEach
    void start(@TempDir Path folder) {
        clock = folder.resolve("clock");
        TravellingClock.moveTo(Instant.parse("2026-03-09T02:00:00Z"), clock);
        server = XinglinServer.in(folder.resolve("server"))
                .with(TravellingClock.class)
                .environment(TravellingClock.FILE, clock.toString())
                .argument("--xinglin.events.poll=50ms")
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
        app.close();
    }

    @Test
    void aReminderOnItsDayAndACategoryOnTheBirthday() {
        app.answers(200);
        settle();
        send("POST", "Subscription", SentRecord.json(app.subscription("Communication?category=reminder")), 201);
        send("PUT", "CarePlan/monthly", plan("monthly", "disabled", "2026-02-12", "2027-02-11"), 201);
        await("the first month").atMost(SOON).until(() -> nextDue("monthly").equals("2026-03-11"));
        send("POST", "Patient/turning-65/$sign-contract", sign("2026-03-09"), 422);
        String draft = send("POST", "Patient/turning-65/$sign-contract", sign("2026-03-12"), 200);
        assertThat(draft).contains("\"draft\"");
        assertThat(ids(ELDERLY)).isEmpty();
        assertThat(ids("Communication?category=reminder")).isEmpty();

        TravellingClock.moveTo(Instant.parse("2026-03-11T15:59:00Z"), clock);
        await("delivered").atMost(SOON).until(() -> app.received().size() == 1);
        assertThat(app.received().get(0).body()).contains("CarePlan/monthly", "2026-03-11", "monthly-service");
        assertThat(ids(ELDERLY)).as("23:59 of the day before").isEmpty();

        TravellingClock.moveTo(Instant.parse("2026-03-11T16:00:00Z"), clock);
        await("65").atMost(SOON).until(() -> ids(ELDERLY).equals(List.of("turning-65")));
        await("the month is over").atMost(SOON).until(() -> nextDue("monthly").equals("2026-04-11"));
        assertThat(send("POST", "Patient/turning-65/$sign-contract", sign("2026-03-12", true), 200))
                .contains("\"active\"");
        assertThat(ids("Communication?category=reminder")).hasSize(1);
    }

    private void settle() {
        send("PUT", "Organization/town", """
                {'resourceType':'Organization','id':'town','active':true,'name':'示例卫生院',
                 'extension':[{'url':'%sStructureDefinition/network-level','valueCode':'township'}]}""".formatted(IG), 201);
        send("PUT", "Practitioner/doctor", """
                {'resourceType':'Practitioner','id':'doctor','name':[{'text':'示例医生'}]}""", 201);
        send(
                "PUT",
                "CareTeam/team",
                """
                {'resourceType':'CareTeam','id':'team','status':'active','name':'示例团队','category':[%s],
                 'managingOrganization':[{'reference':'Organization/town'}],
                 'participant':[{'role':[%s],'member':{'reference':'Practitioner/doctor'}}]}""".formatted(
                        coded("care-team-category", "family-doctor-team"), coded("practitioner-role", "family-doctor")),
                201);
        resident("turning-65", "1961-03-12", "");
        resident("disabled", "1990-05-05", "disabled");
    }

    private void resident(String id, String born, String stated) {
        Patient resident = SyntheticResident.aResident().bornOn(born).build();
        resident.setId(id);
        if (!stated.isEmpty()) {
            resident.addExtension(
                    IG + "StructureDefinition/population-category",
                    new CodeableConcept(new Coding(IG + "CodeSystem/population-category", stated, null)));
        }
        send("PUT", "Patient/" + id, SentRecord.json(resident), 201);
    }

    private static String plan(String id, String resident, String first, String last) {
        return """
                {'resourceType':'CarePlan','id':'%s','status':'active','intent':'plan','title':'签约','category':[%s],
                 'instantiatesCanonical':['%sPlanDefinition/package-disabled'],'subject':{'reference':'Patient/%s'},
                 'period':{'start':'%s','end':'%s'},'careTeam':[{'reference':'CareTeam/team'}]}""".formatted(id, coded("care-plan-category", "family-doctor-package"), IG, resident, first, last);
    }

    private static String coded(String system, String code) {
        return "{'coding':[{'system':'" + IG + "CodeSystem/" + system + "','code':'" + code + "'}]}";
    }

    private static String sign(String start, boolean... confirm) {
        return """
                {'resourceType':'Parameters','parameter':[
                 {'name':'team','valueReference':{'reference':'CareTeam/team'}},
                 {'name':'package','valueCanonical':'%sPlanDefinition/package-elderly'},
                 {'name':'start','valueDate':'%s'},{'name':'confirm','valueBoolean':%s}]}""".formatted(IG, start, confirm.length > 0);
    }

    private String send(String method, String address, String body, int status) {
        HttpResponse<String> answer = server.send(
                "/fhir/" + address,
                request -> request.header("Content-Type", "application/fhir+json")
                        .method(method, BodyPublishers.ofString(body.replace('\'', '"'))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private JsonNode get(String address) {
        try {
            return JSON.readTree(server.get("/fhir/" + address).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> ids(String search) {
        return StreamSupport.stream(get(search).path("entry").spliterator(), false)
                .map(entry -> entry.at("/resource/id").asText())
                .toList();
    }

    private String nextDue(String plan) {
        return StreamSupport.stream(get("CarePlan/" + plan).path("extension").spliterator(), false)
                .filter(each -> each.path("url").asText().endsWith("/next-due"))
                .map(each -> each.path("valueDate").asText())
                .findFirst()
                .orElse("");
    }
}
