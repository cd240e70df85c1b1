package org.xinglin.fhirserver.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.testkit.Reading.aBloodPressure;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.fhirserver.Reach;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/**
 * A caller sees what is about the residents below the caller's organisation, and nothing by which to guess at more. Two
 * towns: in the near one 30 of 430 readings that the searches below match, stored last.
 */
class ReachIT {

    private static final String READINGS = "https://lis.example.org/readings";
    private static final String HIGH = "/Observation?systolic=ge160";
    private static final int FAR = 400;
    private static final int NEAR = 30;

    @TempDir
    static Path folder;

    private static XinglinServer server;
    private static Caller everyone;
    private static Caller near;
    private static Caller far;

    @BeforeAll
    static void settle() {
        server = XinglinServer.in(folder).with(ReachFromHeader.class).start();
        everyone = new Caller(server, null);
        near = new Caller(server, "near-town");
        far = new Caller(server, "far-town");

        store(
                organisation("county", null),
                organisation("near-town", "county"),
                organisation("far-town", "county"),
                organisation("near-village", "near-town"),
                organisation("far-village", "far-town"),
                doctor(),
                resident("near", "near-village"),
                resident("far", "far-village"),
                resident("nowhere", null));
        store(readings("far", FAR));
        store(readings("near", NEAR));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aSubjectByNumberIsFoundWithinTheReachAlone() {
        String number = SyntheticResident.idNumber(4711, "19580312", true);
        Patient resident = aResident().named("居民丁").withNationalId(number).build();
        resident.setId("by-number");
        resident.setManagingOrganization(new Reference("Organization/far-village"));
        assertThat(everyone.put(resident).statusCode()).isEqualTo(201);
        Observation reading = calmReading("far", 950);
        reading.setSubject(new Reference());
        reading.getSubject()
                .getIdentifier()
                .setSystem(SyntheticResident.NATIONAL_ID)
                .setValue(number);

        HttpResponse<String> refused = near.put(reading);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"subject-unresolved\"", "(0 × Patient)")
                .doesNotContain("by-number");
        assertThat(far.put(reading).statusCode()).isEqualTo(201);
        assertThat(far.ids("/Observation?patient=by-number")).containsExactly("Observation/far-950");
    }

    private static Organization organisation(String id, @Nullable String above) {
        Organization organisation = new Organization().setName("示例机构");
        organisation.setId(id);
        organisation.addIdentifier().setSystem("https://example.org/places").setValue(id);
        if (above != null) {
            organisation.setPartOf(new Reference("Organization/" + above));
        }
        return organisation;
    }

    private static Practitioner doctor() {
        Practitioner doctor = new Practitioner();
        doctor.setId("doctor");
        doctor.addIdentifier().setSystem("https://example.org/doctors").setValue("1");
        doctor.addName().setText("示例医生");
        return doctor;
    }

    private static Patient resident(String id, @Nullable String organisation) {
        Patient resident = aResident().named("居民" + id).build();
        resident.setId(id);
        if (organisation != null) {
            resident.setManagingOrganization(new Reference("Organization/" + organisation));
        }
        return resident;
    }

    private static Observation reading(String resident, int number) {
        return reading(resident, number, 170);
    }

    /** One that the searches for high readings leave out. */
    private static Observation calmReading(String resident, int number) {
        return reading(resident, number, 120);
    }

    private static Observation reading(String resident, int number, int systolic) {
        Observation reading =
                aBloodPressure(systolic, 85).of("Patient/" + resident).build();
        reading.setId(resident + "-" + number);
        reading.setPerformer(List.of(new Reference("Practitioner/doctor")));
        reading.addIdentifier().setSystem(READINGS).setValue(resident + "-" + number);
        reading.setEffective(new DateTimeType("2026-03-01T08:00:00+08:00"));
        return reading;
    }

    private static Resource[] readings(String resident, int count) {
        Resource[] readings = new Resource[count];
        for (int number = 0; number < count; number++) {
            readings[number] = reading(resident, number);
        }
        return readings;
    }

    private static void store(Resource... resources) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (Resource resource : resources) {
            transaction
                    .addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        }
        accepted(everyone.post("", transaction));
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    @Test
    void aPageIsFullAndATotalCountsWhatIsInReach() {
        assertThat(near.ids(HIGH + "&_count=20")).hasSize(20).allMatch(id -> id.startsWith("Observation/near-"));
        assertThat(near.total(HIGH + "&_count=20&_total=accurate")).isEqualTo(NEAR);
        assertThat(near.total(HIGH + "&_summary=count")).isEqualTo(NEAR);
        assertThat(everyone.total(HIGH + "&_summary=count")).isEqualTo(FAR + NEAR);
        assertThat(new Caller(server, "county").total(HIGH + "&_summary=count")).isEqualTo(FAR + NEAR);
        assertThat(new Caller(server, "near-village,far-village").total(HIGH + "&_summary=count"))
                .isEqualTo(FAR + NEAR);
    }

    @Test
    void thePagesTogetherAreWhatIsInReach() {
        Set<String> seen = new HashSet<>(near.ids(HIGH + "&_sort=-date&_count=20"));
        seen.addAll(near.ids(HIGH + "&_sort=-date&_count=20&_offset=20"));
        assertThat(seen).hasSize(NEAR);
    }

    @Test
    void theConditionIsInTheDatabase() throws IOException, SQLException {
        try (Connection connection = EmbeddedDatabase.of(server).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            ReachedSession.enter(connection, Reach.below(Set.of("near-town")));
            try (var plan = statement.executeQuery("EXPLAIN SELECT res_id FROM hfj_resource")) {
                StringBuilder text = new StringBuilder();
                while (plan.next()) {
                    text.append(plan.getString(1));
                }
                assertThat(text).contains("reach_key", "resident_place", "organisation_above");
            }
            connection.rollback();
            assertThatThrownBy(() -> statement.execute("SELECT FROM xinglin_reach.hfj_resource"))
                    .as("without a reach the views show nothing")
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void whatIsOutOfReachIsReadAsIfItDidNotExist() {
        for (String path :
                List.of("/Patient/%s", "/Patient/%s/_history/1", "/Patient/%s/_history", "/Patient/%s/$everything")) {
            accepted(everyone.get(path.formatted("far")));
            HttpResponse<String> outOfReach = near.get(path.formatted("far"));
            HttpResponse<String> unknown = near.get(path.formatted("nobody"));
            assertThat(outOfReach.statusCode()).as(path).isEqualTo(unknown.statusCode());
            assertThat(withoutRequest(outOfReach.body()).replace("far", "nobody"))
                    .as(path)
                    .isEqualTo(withoutRequest(unknown.body()));
            accepted(near.get(path.formatted("near")));
        }
        assertThat(near.get("/Patient/far").statusCode()).isEqualTo(404);
    }

    private static String withoutRequest(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
    }

    @Test
    void aResidentWithoutOrganisationIsInNobodysReach() {
        assertThat(new Caller(server, "county").get("/Patient/nowhere").statusCode())
                .isEqualTo(404);
        accepted(everyone.get("/Patient/nowhere"));
    }

    @Test
    void anOrganisationThatDoesNotExistReachesNothing() {
        Caller stranger = new Caller(server, "no-such-organisation");
        assertThat(stranger.total(HIGH + "&_summary=count")).isZero();
        assertThat(stranger.get("/Patient/near").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsAboutNobodyIsOpen() {
        assertThat(near.ids("/Practitioner")).contains("Practitioner/doctor");
        assertThat(near.ids("/Organization?_id=far-village")).containsExactly("Organization/far-village");
    }

    @Test
    void historiesAndTheirTotalsShowWhatIsInReach() {
        assertThat(near.ids("/Patient/_history?_count=500"))
                .contains("Patient/near")
                .doesNotContain("Patient/far");
        assertThat(near.total("/Observation/_history")).isLessThan(FAR);
        everyone.total("/_history");
        assertThat(near.ids("/_history?_count=500"))
                .contains("Patient/near")
                .noneMatch(id -> id.startsWith("Observation/far-") || id.equals("Patient/far"));
    }

    @Test
    void chainsAndReverseChainsDoNotAskBeyondTheReach() {
        String number = XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Patient.class, everyone.get("/Patient/far").body())
                .getIdentifierFirstRep()
                .getValue();
        String residentsHome =
                "/Organization?_has:Patient:organization:identifier=" + SyntheticResident.NATIONAL_ID + "|" + number;
        assertThat(everyone.ids(residentsHome)).containsExactly("Organization/far-village");
        assertThat(near.ids(residentsHome)).isEmpty();
        assertThat(near.ids("/Organization?_has:Patient:organization:name=居民far"))
                .isEmpty();
        assertThat(near.ids("/Observation?patient=Patient/far")).isEmpty();
        assertThat(near.ids("/Observation?patient.name=居民far")).isEmpty();
        assertThat(near.ids("/Patient?_has:Observation:patient:systolic=ge160")).containsExactly("Patient/near");
        assertThat(near.ids("/Patient?organization=Organization/far-village")).isEmpty();
        assertThat(near.ids("/Patient?_id=far")).isEmpty();
        assertThat(near.ids("/Practitioner?_has:Observation:performer:identifier=" + READINGS + "|far-1"))
                .isEmpty();
    }

    @Test
    void whatARecordNamesBeyondTheReachIsNeitherAskedNorBrought() {
        Observation foreign = calmReading("near", 900);
        foreign.addFocus(new Reference("Patient/far"));
        store(foreign);

        assertThat(near.ids("/Observation?_id=near-900&_include=Observation:focus"))
                .containsExactly("Observation/near-900");
        assertThat(near.ids("/Observation?focus:Patient.name=居民far")).isEmpty();
        assertThat(everyone.ids("/Observation?focus:Patient.name=居民far")).containsExactly("Observation/near-900");
        assertThat(near.ids("/Practitioner?_id=doctor&_revinclude=Observation:performer"))
                .hasSizeGreaterThan(1)
                .noneMatch(id -> id.startsWith("Observation/far-"));
        assertThat(near.ids("/Patient/near/$everything?_count=100")).doesNotContain("Patient/far");
    }

    @Test
    void theReadsOfABatchStayWithinTheReach() {
        Bundle batch = new Bundle().setType(BundleType.BATCH);
        for (String url : List.of("Patient/far", "Patient/near", "Observation?patient=Patient/far")) {
            batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(url);
        }
        HttpResponse<String> answer = near.post("", batch);
        accepted(answer);
        List<Bundle.BundleEntryComponent> entries = XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Bundle.class, answer.body())
                .getEntry();
        assertThat(entries.get(0).getResponse().getStatus()).startsWith("404");
        assertThat(entries.get(1).getResponse().getStatus()).startsWith("200");
        assertThat(((Bundle) entries.get(2).getResource()).getEntry()).isEmpty();
    }

    @Test
    void conditionsOfWritesDoNotFindBeyondTheReach() {
        Observation again = reading("near", 0);
        again.setId((String) null);
        again.getIdentifierFirstRep().setValue("far-3");
        String condition = "identifier=" + READINGS + "|far-3";

        HttpResponse<String> created = near.postIfNone(again, condition);
        assertThat(created.statusCode()).isEqualTo(409);
        assertThat(created.body()).doesNotContain("Observation/");
        HttpResponse<String> put = near.put("/Observation?" + condition, again);
        assertThat(put.statusCode()).isEqualTo(409);
        assertThat(put.body()).doesNotContain("Observation/far");

        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(again)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Observation")
                .setIfNoneExist(condition);
        HttpResponse<String> inTransaction = near.post("", transaction);
        assertThat(inTransaction.statusCode()).as(inTransaction.body()).isEqualTo(409);
        assertThat(inTransaction.body()).doesNotContain("Observation/far");

        near.delete("/Observation?" + condition);
        accepted(everyone.get("/Observation/far-3"));
    }

    @Test
    void nobodyChangesWhatIsOutOfReach() {
        assertThat(near.put(reading("far", 4)).statusCode()).isBetween(400, 499);
        Observation taken = reading("near", 4);
        taken.setId("far-4");
        taken.getIdentifierFirstRep().setValue("taken");
        assertThat(near.put(taken).statusCode()).isBetween(400, 499);
        assertThat(near.delete("/Observation/far-4").statusCode())
                .isEqualTo(near.delete("/Observation/unknown-4").statusCode());
        assertThat(everyone.total("/Observation/far-4/_history")).isEqualTo(1);
    }

    @Test
    void aReferenceBeyondTheReachIsOneToNothing() {
        everyone.get("/Patient/far");
        Observation about = calmReading("far", 901);
        about.setId((String) null);
        HttpResponse<String> outOfReach = near.post("/Observation", about);
        about.setSubject(new Reference("Patient/nobody"));
        HttpResponse<String> unknown = near.post("/Observation", about);
        assertThat(outOfReach.statusCode()).isEqualTo(unknown.statusCode()).isBetween(400, 499);
        assertThat(withoutRequest(outOfReach.body()).replace("Patient/far", "Patient/nobody"))
                .isEqualTo(withoutRequest(unknown.body()));
    }

    @Test
    void whoWritesWithinTheReachFindsIt() {
        Observation reading = calmReading("near", 902);
        reading.setId((String) null);
        accepted(near.post("/Observation", reading));
        assertThat(near.ids("/Observation?identifier=" + READINGS + "|near-902"))
                .hasSize(1);
        assertThat(far.ids("/Observation?identifier=" + READINGS + "|near-902")).isEmpty();

        Patient mover = resident("mover", "near-village");
        accepted(near.put(mover));
        mover.addName().setText("改名");
        accepted(near.put(mover));
        assertThat(near.total("/Patient/mover/_history")).isEqualTo(2);
    }

    @Test
    void aResidentWhoMovesTakesEverythingAlong() {
        Patient resident = resident("traveller", "near-village");
        Observation reading = calmReading("traveller", 1);
        store(resident, reading);
        accepted(near.get("/Observation/traveller-1"));

        resident.setManagingOrganization(new Reference("Organization/far-village"));
        store(resident);

        accepted(far.get("/Observation/traveller-1"));
        accepted(far.get("/Patient/traveller/_history/1"));
        assertThat(near.get("/Observation/traveller-1").statusCode()).isEqualTo(404);
        assertThat(near.get("/Patient/traveller/_history/1").statusCode()).isEqualTo(404);
    }

    @Test
    void anOrganisationThatMovesTakesItsResidentsAlong() {
        Patient resident = resident("villager", "moving-village");
        store(organisation("moving-town", "near-town"), organisation("moving-village", "moving-town"), resident);
        accepted(near.get("/Patient/villager"));

        store(organisation("moving-town", "far-town"));

        assertThat(near.get("/Patient/villager").statusCode()).isEqualTo(404);
        accepted(far.get("/Patient/villager"));
        accepted(new Caller(server, "moving-village").get("/Patient/villager"));
    }

    @Test
    void whatWasDeletedStaysInTheReachThatItHad() {
        Observation reading = calmReading("near", 903);
        store(reading);
        accepted(everyone.delete("/Observation/near-903"));

        assertThat(near.get("/Observation/near-903").statusCode()).isEqualTo(410);
        assertThat(near.total("/Observation/near-903/_history")).isEqualTo(2);
        assertThat(far.get("/Observation/near-903").statusCode()).isEqualTo(404);
    }

    @Test
    void aRecordThatOthersReferToBeyondTheReachIsNotDeleted() {
        Practitioner colleague = doctor();
        colleague.setId("colleague");
        colleague.getIdentifierFirstRep().setValue("2");
        Observation reading = calmReading("far", 904);
        reading.setPerformer(List.of(new Reference("Practitioner/colleague")));
        store(colleague, reading);

        HttpResponse<String> refused = near.delete("/Practitioner/colleague");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Observation.performer").doesNotContain("far-904");
        assertThat(far.delete("/Practitioner/colleague").body()).contains("far-904");
    }

    @Test
    void aProvenanceIsAboutWhomItsTargetIsAbout() {
        Provenance provenance = new Provenance();
        provenance.setId("origin");
        provenance.addTarget(new Reference("Observation/near-1"));
        provenance.setRecordedElement(new InstantType("2026-03-01T08:00:00+08:00"));
        provenance.addAgent().setWho(new Reference("Practitioner/doctor"));
        store(provenance);

        assertThat(near.ids("/Observation?_id=near-1&_revinclude=Provenance:target"))
                .containsExactly("Observation/near-1", "Provenance/origin");
        assertThat(far.get("/Provenance/origin").statusCode()).isEqualTo(404);
    }
}
