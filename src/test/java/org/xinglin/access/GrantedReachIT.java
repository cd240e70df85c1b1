package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.TwoTowns.ALL;
import static org.xinglin.access.TwoTowns.accepted;
import static org.xinglin.access.TwoTowns.reading;
import static org.xinglin.access.TwoTowns.refused;
import static org.xinglin.access.TwoTowns.resident;
import static org.xinglin.access.TwoTowns.store;

import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** Who is reached beyond the organisation: one's own, a case, a consent, an emergency. */
class GrantedReachIT {

    private static final TwoTowns TOWNS = TwoTowns.get();
    private static final Person near = TOWNS.near();
    private static final Person far = TOWNS.far();
    private static final Person county = TOWNS.county();

    @Test
    void aResidentSeesHisOwn() {
        Person resident = Person.resident("near", null, "patient/*.rs");
        assertThat(resident.ids("/Patient")).containsExactly("Patient/near");
        assertThat(resident.ids("/Observation?_count=500"))
                .contains("Observation/near-1")
                .noneMatch(id -> id.contains("far"));
        refused(resident.get("/Patient/far"), 404);
        refused(resident.put(reading("near-1", "near")), 403, "scope-missing");
        assertThat(resident.ids("/Patient/near/$everything")).contains("Patient/near", "Observation/near-1");
        Person elsewhere = Person.resident("near", "far-town", "patient/*.rs");
        refused(elsewhere.get("/Patient/near"), 404);
        Person inContext = Person.program("near-town", ALL);
        assertThat(inContext.ids("/Patient")).contains("Patient/near");
    }

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
        request.setRequester(new Reference("Organization/near-town"));
        request.addPerformer(new Reference("Organization/far-town"));
        request.addSupportingInfo(new Reference("Observation/shown"));
        accepted(near.put(request));

        Person farVillage = Person.program("far-village", ALL);
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
        task.setRequester(new Reference("Organization/near-town"));
        task.setOwner(new Reference("Organization/far-town"));
        accepted(near.put(task));
        accepted(far.move("case-task", "accepted"));
        assertThat(far.get("/Observation/not-shown").statusCode()).isEqualTo(200);
        accepted(far.put(reading("of-mine", "referred")));
        Observation result = reading("of-mine", "referred");
        result.addBasedOn(new Reference("ServiceRequest/case"));
        accepted(far.put(result));
        task.setStatus(TaskStatus.COMPLETED);
        task.addOutput().setType(new CodeableConcept().setText("结果")).setValue(new Reference("Observation/of-mine"));
        task.getExecutionPeriod().setEndElement(new DateTimeType("2020-01-01T08:00:00+08:00"));
        refused(near.with("If-Match", "W/\"2\"").put(task), 422, "task-move");
        accepted(far.with("If-Match", "W/\"2\"").put(task));
        assertThat(far.get("/Observation/not-shown").statusCode()).isEqualTo(404);
        // Whoever writes into what is done wins no more days, and what was done long ago is not added to.
        task.setExecutionPeriod(null).addNote(new Annotation().setText("补充"));
        refused(far.with("If-Match", "W/\"3\"").put(task), 422, "task-ended");
        assertThat(far.get("/Observation/not-shown").statusCode()).isEqualTo(404);
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
        assertThat(Person.program("far-village", ALL).get("/Patient/consenting").statusCode())
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
        Person clinician = Person.member("near-town", "clinician", "user/*.cruds");
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
        assertThat(Person.member("near-town", "manager", "user/*.cruds")
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
}
