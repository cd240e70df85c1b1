package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.Reading.aBloodPressure;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.XinglinServer;

/** A caller of one township neither sees nor changes what is another's, and does no more than the token says. */
class ReachOfCallersIT {

    private static final String ALL = "system/*.cruds";

    @TempDir
    static Path folder;

    private static XinglinServer server;
    private static Person everybody;
    private static Person near;
    private static Person far;
    private static Person county;

    @BeforeAll
    static void settle() {
        server = XinglinServer.in(folder).with(ActorFromHeader.class).start();
        everybody = Person.everybody(server);
        near = Person.program(server, "near-town", ALL);
        far = Person.program(server, "far-town", ALL);
        county = Person.program(server, "county", ALL);
        store(
                organisation("county", null),
                organisation("near-town", "county"),
                organisation("far-town", "county"),
                organisation("near-village", "near-town"),
                organisation("far-village", "far-town"),
                doctor("near-doctor"),
                resident("near", "near-village"),
                resident("far", "far-village"),
                reading("near-1", "near"),
                reading("near-2", "near"),
                reading("far-1", "far"),
                reading("far-2", "far"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    // ---- out of reach

    @Test
    void whatIsOutOfReachIsAsIfItWereNot() {
        for (String path :
                List.of("/Patient/%s", "/Patient/%s/_history", "/Patient/%s/_history/1", "/Patient/%s/$everything")) {
            assertThat(far.get(path.formatted("far")).statusCode()).as(path).isEqualTo(200);
            sameAsUnknown(path, near.get(path.formatted("far")), near.get(path.formatted("nobody")));
        }
        sameAsUnknown("DELETE", near.delete("/Patient/far"), near.delete("/Patient/nobody"));
        String patch = "[{\"op\":\"add\",\"path\":\"/active\",\"value\":false}]";
        sameAsUnknown("PATCH", near.patch("/Patient/far", patch), near.patch("/Patient/nobody", patch));
        assertThat(everybody.get("/Patient/far/_history").body()).contains("\"total\":1");
        assertThat(near.ids("/Observation")).contains("Observation/near-1").noneMatch(id -> id.contains("far"));
        assertThat(near.total("/Observation?_summary=count"))
                .isEqualTo(near.ids("/Observation?_count=500").size());
    }

    private static void sameAsUnknown(String what, HttpResponse<String> beyond, HttpResponse<String> unknown) {
        assertThat(beyond.statusCode()).as(what + beyond.body()).isEqualTo(unknown.statusCode());
        assertThat(neutral(beyond.body()).replace("far", "nobody")).as(what).isEqualTo(neutral(unknown.body()));
    }

    private static String neutral(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
    }

    @Test
    void aPutOutOfReachIs404AndChangesNothing() {
        Patient taken = resident("far", "near-village");
        refused(near.put(taken), 404);
        assertThat(everybody.get("/Patient/far").body()).contains("far-village").doesNotContain("near-village");
    }

    @Test
    void aBodyAboutSomebodyOutOfReachIsRefusedAsOneAboutNobody() {
        Observation about = reading("x", "far");
        about.setId((String) null);
        HttpResponse<String> beyond = near.post("/Observation", about);
        refused(beyond, 403, "out-of-reach");
        about.setSubject(new Reference("Patient/nobody"));
        sameAsUnknown("body", beyond, near.post("/Observation", about));

        Observation moved = reading("near-2", "far");
        refused(near.put(moved), 403, "out-of-reach");
        assertThat(everybody.get("/Observation/near-2").body()).contains("Patient/near");
        refused(transaction(near, reading("near-3", "near"), reading("y", "far")), 403, "out-of-reach");
        assertThat(everybody.get("/Observation/near-3").statusCode()).isEqualTo(404);
    }

    @Test
    void whoMovesAResidentReachesBothOrganisations() {
        accepted(county.put(resident("mover", "near-village")));
        refused(near.put(resident("mover", "far-village")), 403, "out-of-reach");
        refused(near.put(resident("mover", null)), 403, "out-of-reach");
        refused(near.put(resident("new", "far-village")), 403, "out-of-reach");
        assertThat(everybody.get("/Patient/new").statusCode()).isEqualTo(404);
        accepted(county.put(resident("mover", "far-village")));
        assertThat(near.get("/Patient/mover").statusCode()).isEqualTo(404);
        assertThat(near.get("/Patient/mover/_history/1").statusCode()).isEqualTo(404);
        assertThat(far.get("/Patient/mover/_history/1").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyMovesAnOrganisationThatIsNotHis() {
        refused(near.put(organisation("far-village", "near-town")), 403, "out-of-reach");
        refused(near.put(organisation("near-village", "far-town")), 403, "out-of-reach");
        refused(near.put(organisation("near-town", null)), 403, "out-of-reach");
        refused(near.put(organisation("another", null)), 403, "out-of-reach");
        refused(near.delete("/Organization/far-village"), 403, "out-of-reach");
        accepted(near.put(organisation("near-hamlet", "near-village")));
        accepted(near.put((Resource) organisation("near-town", "county").setName("改名")));
    }

    @Test
    void nobodyGivesHimselfAPostElsewhere() {
        PractitionerRole post = new PractitionerRole();
        post.setId("post");
        post.setActive(true);
        post.setPractitioner(new Reference("Practitioner/near-doctor"));
        post.setOrganization(new Reference("Organization/far-town"));
        post.addCode().addCoding(new Coding("http://terminology.hl7.org/CodeSystem/practitioner-role", "doctor", null));
        refused(near.put(post), 403, "out-of-reach");
        post.setOrganization(new Reference("Organization/near-town"));
        accepted(near.put(post));
        post.setOrganization(new Reference("Organization/county"));
        refused(near.put(post), 403, "out-of-reach");
    }

    @Test
    void nobodyWritesAsSomebodyElse() {
        Observation reading = reading("as-another", "near");
        reading.setPerformer(List.of(new Reference("Organization/far-town")));
        refused(near.put(reading), 403, "out-of-reach");
        reading.setPerformer(List.of(new Reference("Organization/near-village")));
        accepted(near.put(reading));
    }

    @Test
    void labelsAndDefinitionsTakeARole() {
        Observation reading = reading("labelled", "near");
        accepted(near.put(reading));
        reading.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R", null);
        refused(near.put(reading), 403, "role-missing");
        accepted(Person.member(server, "near-town", "privacy", "user/*.cruds").put(reading));
        ConceptMap map = new ConceptMap().setStatus(PublicationStatus.ACTIVE);
        map.setId("map");
        map.setUrl("https://example.org/map");
        refused(near.put(map), 403, "role-missing");
    }

    // ---- scopes

    @Test
    void eachInteractionTakesItsScope() {
        Person reader = Person.program(server, "near-town", "system/Observation.rs");
        assertThat(reader.ids("/Observation?patient=Patient/near")).contains("Observation/near-1");
        refused(reader.get("/Patient/near"), 403, "scope-missing", "system/Patient.r");
        refused(reader.get("/Patient"), 403, "scope-missing", "system/Patient.s");
        refused(reader.get("/Patient/near/_history"), 403, "scope-missing");
        refused(reader.get("/Patient/near/_history/1"), 403, "scope-missing");
        refused(reader.get("/Patient/near/$everything"), 403, "scope-missing");
        refused(reader.get("/Patient/near/$chronic-status"), 403, "scope-missing");
        refused(reader.put(reading("near-1", "near")), 403, "scope-missing", "system/Observation.u");
        refused(reader.delete("/Observation/near-1"), 403, "scope-missing", "system/Observation.d");
        refused(reader.patch("/Observation/near-1", "[]"), 403, "scope-missing", "system/Observation.u");
        refused(reader.delete("/Observation?status=final&patient=Patient/near"), 403, "scope-missing");
        refused(transaction(reader, reading("near-1", "near")), 403, "scope-missing");
        refused(Person.program(server, "near-town", "user/*.cruds").get("/Patient/near"), 403, "scope-missing");
        refused(Person.program(server, "near-town", "patient/*.cruds").get("/Patient/near"), 403, "scope-missing");
        refused(Person.program(server, "near-town").get("/Patient/near"), 403, "scope-missing");
        refused(near.get("/AuditEvent"), 403, "scope-missing");
    }

    /** With a resident goes what is about him, however the deletion says so. */
    @Test
    void whoDeletesAResidentWithAllRecordsMayDeleteThemAll() {
        Person ofResidents = Person.program(server, "near-town", "system/Patient.cruds");
        refused(ofResidents.delete("/Patient/near?_cascade=delete"), 403, "scope-missing", "system/*.d");
        accepted(near.get("/Patient/near"));
        accepted(near.get("/Observation/near-1"));
    }

    /** The address of an entry says which scope it takes, so what is sent there is of its type. */
    @Test
    void nothingComesInUnderTheAddressOfAnotherType() {
        Person writer = Person.program(server, "near-town", "system/Observation.cruds");
        for (BundleType type : List.of(BundleType.TRANSACTION, BundleType.BATCH)) {
            Bundle bundle = new Bundle().setType(type);
            bundle.addEntry()
                    .setResource(new Basic().setCode(new CodeableConcept().setText("x")))
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");
            assertThat(writer.post("", bundle).body()).contains("\"wrong-resource-type\"");
        }
    }

    @Test
    void whoMayCreateAloneRefersToWhatHeMayNotRead() {
        Person writer = Person.program(server, "near-town", "system/Observation.c");
        Observation reading = reading("w", "near");
        reading.setId((String) null);
        accepted(writer.post("/Observation", reading));
        refused(writer.get("/Observation/near-1"), 403, "scope-missing");
    }

    @Test
    void whatIsNotInTheScopesComesByNoOtherWay() {
        Person reader = Person.program(server, "near-town", "system/Observation.rs");
        assertThat(reader.ids("/Observation?_id=near-1&_include=Observation:patient"))
                .containsExactly("Observation/near-1");
        refused(reader.get("/Observation?patient.name=居民near"), 403, "scope-missing", "system/Patient.s");
        refused(reader.get("/Observation?patient:Patient.name=居民near"), 403, "scope-missing");
        refused(reader.get("/Observation?_sort=patient.name"), 403);
        Person patients = Person.program(server, "near-town", "system/Patient.rs");
        refused(patients.get("/Patient?_has:Observation:patient:systolic=ge100"), 403, "scope-missing");
        assertThat(patients.ids("/Patient?_id=near&_revinclude=Observation:patient"))
                .containsExactly("Patient/near");
        assertThat(patients.ids("/Patient/near/$everything")).containsExactly("Patient/near");
        assertThat(patients.find("/Patient/near/$everything").getTotal()).isLessThanOrEqualTo(1);
        refused(patients.get("/_history"), 403);
    }

    @Test
    void aScopeWithAConstraintShowsAndCountsWhatItHolds() {
        Observation survey = new Observation();
        survey.setId("survey");
        survey.setStatus(ObservationStatus.FINAL);
        survey.getCode().setText("问卷");
        survey.setSubject(new Reference("Patient/near"));
        survey.addCategory(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/observation-category", "survey", null)));
        survey.setEffective(new DateTimeType("2026-03-01T08:00:00+08:00"));
        survey.setValue(new StringType("好"));
        accepted(everybody.put(survey));
        Person vital = Person.program(
                server,
                "near-town",
                "system/Patient.rs",
                "system/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|vital-signs");
        List<String> all = near.ids("/Observation?patient=Patient/near&category=vital-signs&_count=500");
        assertThat(vital.ids("/Observation?patient=Patient/near&_count=500")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(vital.total("/Observation?patient=Patient/near&_summary=count"))
                .isEqualTo(all.size());
        Person other =
                Person.program(server, "near-town", "system/Patient.rs", "system/Observation.rs?category=laboratory");
        assertThat(other.ids("/Observation?patient=Patient/near")).isEmpty();
        refused(other.get("/Observation/near-1"), 404);
        assertThat(other.ids("/Patient?_has:Observation:patient:status=final")).isEmpty();
        assertThat(vital.ids("/Patient?_has:Observation:patient:status=final")).contains("Patient/near");
    }

    @Test
    void anEntryOfABatchIsRefusedAlone() {
        Bundle batch = new Bundle().setType(BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Observation/near-1");
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient/near");
        batch.addEntry()
                .setResource(reading("in-batch", "near"))
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl("Observation/in-batch");
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Observation/far-1");
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient?_id=near&_revinclude=Condition:patient");
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient/near/$everything");
        batch.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl("Observation/unknown");
        Person caller = Person.program(server, "near-town", "system/Observation.ru");
        HttpResponse<String> answer = caller.post("", batch);
        accepted(answer);
        assertThat(XinglinServer.fhirContext()
                        .newJsonParser()
                        .parseResource(Bundle.class, answer.body())
                        .getEntry())
                .extracting(entry -> entry.getResponse().getStatus().substring(0, 3))
                .containsExactly("200", "403", "201", "404", "403", "403", "403");
    }

    @Test
    void aResidentSeesHisOwn() {
        Person resident = Person.resident(server, "near", null, "patient/*.rs");
        assertThat(resident.ids("/Patient")).containsExactly("Patient/near");
        assertThat(resident.ids("/Observation?_count=500"))
                .contains("Observation/near-1")
                .noneMatch(id -> id.contains("far"));
        refused(resident.get("/Patient/far"), 404);
        refused(resident.put(reading("near-1", "near")), 403, "scope-missing");
        assertThat(resident.ids("/Patient/near/$everything")).contains("Patient/near", "Observation/near-1");
        Person elsewhere = Person.resident(server, "near", "far-town", "patient/*.rs");
        refused(elsewhere.get("/Patient/near"), 404);
        Person inContext = Person.program(server, "near-town", ALL);
        assertThat(inContext.ids("/Patient")).contains("Patient/near");
    }

    // ---- organisations' own, and cases

    @Test
    void aTeamIsItsOrganisations() {
        CareTeam team = new CareTeam();
        team.setId("team");
        team.setStatus(CareTeam.CareTeamStatus.ACTIVE);
        team.setName("示例团队");
        team.addManagingOrganization(new Reference("Organization/near-village"));
        accepted(near.put(team));
        assertThat(near.get("/CareTeam/team").statusCode()).isEqualTo(200);
        assertThat(far.get("/CareTeam/team").statusCode()).isEqualTo(404);
        team.setManagingOrganization(List.of(new Reference("Organization/far-village")));
        refused(near.put(team), 403, "out-of-reach");
        accepted(county.put(team));
        assertThat(near.get("/CareTeam/team").statusCode()).isEqualTo(404);
        assertThat(far.get("/CareTeam/team").statusCode()).isEqualTo(200);
    }

    @Test
    void aCaseShowsWhatItNeedsAndAcceptanceTheRest() {
        store(resident("referred", "near-village"), reading("shown", "referred"), reading("not-shown", "referred"));
        ServiceRequest request = new ServiceRequest();
        request.setId("case");
        request.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
        request.getCode().setText("会诊");
        request.setSubject(new Reference("Patient/referred"));
        request.setRequester(new Reference("Organization/near-village"));
        request.addPerformer(new Reference("Organization/far-town"));
        request.addSupportingInfo(new Reference("Observation/shown"));
        accepted(near.put(request));

        Person farVillage = Person.program(server, "far-village", ALL);
        assertThat(far.ids("/ServiceRequest")).containsExactly("ServiceRequest/case");
        assertThat(far.get("/Patient/referred").statusCode()).isEqualTo(200);
        assertThat(far.get("/Observation/shown").statusCode()).isEqualTo(200);
        assertThat(far.get("/Observation/not-shown").statusCode()).isEqualTo(404);
        assertThat(farVillage.get("/Patient/referred").statusCode()).isEqualTo(404);
        // What is shown is not given.
        refused(far.put(resident("referred", "far-village")), 403, "out-of-reach");
        refused(far.put(reading("shown", "referred")), 403, "out-of-reach");
        refused(far.put(reading("of-mine", "referred")), 403, "out-of-reach");
        request.setId("own-case");
        request.setRequester(new Reference("Organization/far-town"));
        refused(far.put(request), 403, "out-of-reach");

        Task task = new Task();
        task.setId("case-task");
        task.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
        task.setFocus(new Reference("ServiceRequest/case"));
        task.setFor(new Reference("Patient/referred"));
        task.setRequester(new Reference("Organization/near-village"));
        task.setOwner(new Reference("Organization/far-town"));
        accepted(near.put(task));
        task.setStatus(TaskStatus.ACCEPTED);
        accepted(far.put(task));
        assertThat(far.get("/Observation/not-shown").statusCode()).isEqualTo(200);
        accepted(far.put(reading("of-mine", "referred")));
        task.setStatus(TaskStatus.COMPLETED);
        task.getExecutionPeriod().setEndElement(new DateTimeType("2020-01-01T08:00:00+08:00"));
        accepted(far.put(task));
        assertThat(far.get("/Observation/not-shown").statusCode()).isEqualTo(404);
        // Whoever writes into what is done wins no more days.
        task.setExecutionPeriod(null).addNote(new Annotation().setText("补充"));
        accepted(far.put(task));
        assertThat(far.get("/Observation/not-shown").statusCode()).isEqualTo(404);
        task.setStatus(TaskStatus.FAILED);
        accepted(far.put(task));
        assertThat(far.get("/Observation/not-shown").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageOfSomebodyElseShowsOnlyTheReadersOwn() {
        String next =
                far.find("/Observation?_count=1&_sort=-date").getLink("next").getUrl();
        String path = next.substring(next.indexOf("/fhir") + "/fhir".length());
        HttpResponse<String> page = near.send(path, java.net.http.HttpRequest.Builder::GET);
        assertThat(page.body()).doesNotContain("Patient/far", "far-1", "far-2");
    }

    @Test
    void aReferenceByAnotherEntryOrAConditionIsHeldToItsTarget() {
        PractitionerRole post = new PractitionerRole();
        post.setActive(true);
        post.setPractitioner(new Reference("Practitioner/near-doctor"));
        post.addCode().addCoding(new Coding("http://terminology.hl7.org/CodeSystem/practitioner-role", "doctor", null));
        post.setOrganization(new Reference("Organization?identifier=https://example.org/places|far-town"));
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(post)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("PractitionerRole");
        refused(near.post("", transaction), 403, "out-of-reach");
        Organization nameless = organisation("x", "near-town");
        nameless.setId((String) null);
        post.setOrganization(new Reference("urn:uuid:6c1d9b0e-7a0c-4b7e-9d3c-0a54ad0b6b11"));
        transaction
                .addEntry()
                .setFullUrl("urn:uuid:6c1d9b0e-7a0c-4b7e-9d3c-0a54ad0b6b11")
                .setResource(nameless)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Organization")
                .setIfNoneExist("identifier=https://example.org/places|far-town");
        refused(near.post("", transaction), 403, "out-of-reach");
    }

    @Test
    void whoIsTakenAwayAConditionNeitherFindsNorTouches() {
        String number = XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Patient.class, everybody.get("/Patient/far").body())
                .getIdentifierFirstRep()
                .getValue();
        Patient again = resident("again", "near-village");
        again.setId((String) null);
        again.getIdentifierFirstRep().setValue(number);
        for (HttpResponse<String> answer : List.of(
                near.with("If-None-Exist", "identifier=" + number).post("/Patient", again),
                near.put("/Patient?identifier=" + number, again),
                near.post("/Patient", again))) {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("Patient/far", "居民far");
        }
        near.delete("/Observation?_id=far-1");
        assertThat(everybody.get("/Observation/far-1").statusCode()).isEqualTo(200);
    }

    @Test
    void aConsentOpensAResidentForItsPeriod() {
        store(resident("consenting", "near-village"), reading("consented", "consenting"));
        Consent consent = new Consent();
        consent.setId("consent");
        consent.setStatus(ConsentState.ACTIVE);
        consent.setScope(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", null)));
        consent.addCategory(new CodeableConcept(new Coding("http://loinc.org", "59284-0", null)));
        consent.setPatient(new Reference("Patient/consenting"));
        consent.setDateTimeElement(new DateTimeType("2026-03-01"));
        consent.addPolicy().setUri("https://example.org/policy");
        consent.getProvision().setType(ConsentProvisionType.PERMIT);
        consent.getProvision()
                .addActor()
                .setRole(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "PRCP", null)))
                .setReference(new Reference("Organization/far-village"));
        refused(far.put(consent), 403, "out-of-reach");
        accepted(near.put(consent));
        assertThat(far.get("/Observation/consented").statusCode()).isEqualTo(200);
        assertThat(Person.program(server, "far-village", ALL)
                        .get("/Patient/consenting")
                        .statusCode())
                .isEqualTo(200);
        consent.getProvision().getPeriod().setEndElement(new DateTimeType("2020-12-31"));
        accepted(near.put(consent));
        assertThat(far.get("/Observation/consented").statusCode()).isEqualTo(404);
        consent.getProvision().setPeriod(null).getPeriod().setStartElement(new DateTimeType("2099-01-01"));
        accepted(near.put(consent));
        assertThat(far.get("/Observation/consented").statusCode()).isEqualTo(404);
        consent.getProvision().setPeriod(null);
        accepted(near.put(consent));
        assertThat(far.get("/Observation/consented").statusCode()).isEqualTo(200);
        consent.setStatus(ConsentState.INACTIVE);
        accepted(near.put(consent));
        assertThat(far.get("/Observation/consented").statusCode()).isEqualTo(404);
        assertThat(near.get("/Observation/consented").statusCode()).isEqualTo(200);
    }

    @Test
    void inAnEmergencyAClinicianReadsOneResidentAndItIsReviewed() {
        Person clinician = Person.member(server, "near-town", "clinician", "user/*.cruds");
        Person emergency = clinician.with("X-Break-Glass", "unconscious");
        assertThat(clinician.get("/Patient/far").statusCode()).isEqualTo(404);
        assertThat(emergency.get("/Patient/far").statusCode()).isEqualTo(200);
        assertThat(emergency.ids("/Patient/far/$everything?_count=200")).contains("Observation/far-1");
        assertThat(emergency.ids("/Observation?patient=Patient/far")).contains("Observation/far-1");
        assertThat(emergency.ids("/Observation?patient=far,near")).noneMatch(id -> id.contains("far"));
        assertThat(emergency.ids("/Observation")).noneMatch(id -> id.contains("far"));
        assertThat(clinician.get("/Patient/far").statusCode()).isEqualTo(404);
        assertThat(clinician.with("X-Break-Glass", " ").get("/Patient/far").statusCode())
                .isEqualTo(404);
        assertThat(near.with("X-Break-Glass", "curious").get("/Patient/far").statusCode())
                .isEqualTo(404);
        assertThat(Person.member(server, "near-town", "manager", "user/*.cruds")
                        .with("X-Break-Glass", "curious")
                        .get("/Patient/far")
                        .statusCode())
                .isEqualTo(404);
        refused(emergency.put(reading("far-1", "far")), 404);
        assertThat(far.find("/Task?code=break-glass-review&patient=Patient/far").getEntry())
                .hasSize(3)
                .allSatisfy(entry -> {
                    Task task = (Task) entry.getResource();
                    assertThat(task.getStatus()).isEqualTo(TaskStatus.REQUESTED);
                    assertThat(task.getReasonCode().getText()).isEqualTo("unconscious");
                    assertThat(task.getPerformerTypeFirstRep().getText()).isEqualTo("privacy");
                });
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

    private static Practitioner doctor(String id) {
        Practitioner doctor = new Practitioner();
        doctor.setId(id);
        doctor.addName().setText("示例医生");
        doctor.addIdentifier().setSystem("https://example.org/doctors").setValue(id);
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

    private static Observation reading(String id, String resident) {
        Observation reading = aBloodPressure(120, 80).of("Patient/" + resident).build();
        reading.setId(id);
        reading.setPerformer(List.of(new Reference("Practitioner/near-doctor")));
        reading.setEffective(new DateTimeType("2026-03-01T08:00:00+08:00"));
        return reading;
    }

    private static void store(Resource... resources) {
        accepted(transaction(everybody, resources));
    }

    private static HttpResponse<String> transaction(Person caller, Resource... resources) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (Resource resource : resources) {
            transaction
                    .addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        }
        return caller.post("", transaction);
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static void refused(HttpResponse<String> answer, int status, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(List.of(words)).allSatisfy(word -> assertThat(answer.body()).contains(word));
    }
}
