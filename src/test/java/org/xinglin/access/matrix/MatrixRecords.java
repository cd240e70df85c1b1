package org.xinglin.access.matrix;

import static org.xinglin.testkit.Reading.aBloodPressure;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.xinglin.kernel.Canonical;

/** A record of each type of the matrix, of the east or the west of the tests' county. */
final class MatrixRecords {

    private static final String CONDITION_STATUS = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private MatrixRecords() {}

    static String side(String whose) {
        return whose.equals("own") ? "east" : "west";
    }

    /** The stored record of a type: residents have stood there from the beginning. */
    static String id(String type, String whose) {
        return type.equals("Patient") ? side(whose) : type.toLowerCase(java.util.Locale.ROOT) + "-" + side(whose);
    }

    /** The finding about a clinic that it is to mend: a task of the machine. */
    static String findingId(String whose) {
        return "finding-" + side(whose);
    }

    static Task finding(String whose) {
        Reference clinic = new Reference("Organization/" + side(whose) + "-clinic");
        Task finding = new Task()
                .setStatus(Task.TaskStatus.REQUESTED)
                .setIntent(Task.TaskIntent.ORDER)
                .setCode(new CodeableConcept(new Coding(Canonical.codeSystem("task-code"), "inspection-finding", null)))
                .setDescription("示例问题")
                .setFor(new Reference("Patient/" + side(whose)))
                .setRequester(new Reference("Organization/" + side(whose) + "-town"))
                .setOwner(clinic);
        finding.setId(findingId(whose));
        return finding;
    }

    /** As it is stored. */
    static Resource stored(String type, String whose) {
        Resource record = of(type, side(whose));
        record.setId(id(type, whose));
        return record;
    }

    /** As somebody changes it: a write that changes nothing is none. */
    static Resource changed(String type, String whose) {
        DomainResource record = (DomainResource) stored(type, whose);
        Narrative text = new Narrative().setStatus(Narrative.NarrativeStatus.ADDITIONAL);
        text.setDivAsString("<div>" + UUID.randomUUID() + "</div>");
        record.setText(text);
        return record;
    }

    /** One that is not stored yet. */
    static Resource another(String type, String whose) {
        return of(type, side(whose));
    }

    private static Resource of(String type, String side) {
        Reference resident = new Reference("Patient/" + side);
        Reference clinic = new Reference("Organization/" + side + "-clinic");
        return switch (type) {
            case "Patient" -> patient(side, clinic);
            case "Observation" -> observation(side);
            case "Condition" ->
                new Condition()
                        .setClinicalStatus(new CodeableConcept(new Coding(CONDITION_STATUS, "active", null)))
                        .setCode(new CodeableConcept().setText("感冒"))
                        .setSubject(resident);
            case "Encounter" ->
                new Encounter()
                        .setStatus(Encounter.EncounterStatus.FINISHED)
                        .setClass_(new Coding(ACT, "AMB", null))
                        .setServiceProvider(clinic)
                        .setSubject(resident);
            case "ServiceRequest" ->
                new ServiceRequest()
                        .setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE)
                        .setIntent(ServiceRequest.ServiceRequestIntent.ORDER)
                        .setCode(new CodeableConcept().setText("会诊"))
                        .setRequester(clinic)
                        .setSubject(resident);
            case "Task" ->
                new Task()
                        .setStatus(Task.TaskStatus.REQUESTED)
                        .setIntent(Task.TaskIntent.ORDER)
                        .setFor(resident);
            case "CarePlan" ->
                new CarePlan()
                        .setStatus(CarePlan.CarePlanStatus.ACTIVE)
                        .setIntent(CarePlan.CarePlanIntent.PLAN)
                        .setSubject(resident);
            case "DiagnosticReport" ->
                new DiagnosticReport()
                        .setStatus(DiagnosticReport.DiagnosticReportStatus.FINAL)
                        .setCode(new CodeableConcept().setText("报告"))
                        .setSubject(resident);
            case "Consent" -> consent(resident);
            default -> ofOrganisation(type, clinic);
        };
    }

    private static Resource ofOrganisation(String type, Reference clinic) {
        return switch (type) {
            case "CareTeam" ->
                new CareTeam()
                        .setStatus(CareTeam.CareTeamStatus.ACTIVE)
                        .setName("示例团队")
                        .addManagingOrganization(clinic);
            case "Group" ->
                new Group()
                        .setType(Group.GroupType.PERSON)
                        .setActual(false)
                        .setName("示例人群")
                        .setManagingEntity(clinic);
            case "PractitionerRole" ->
                new PractitionerRole()
                        .setActive(true)
                        .setPractitioner(new Reference("Practitioner/everywhere"))
                        .setOrganization(clinic)
                        .addCode(new CodeableConcept(
                                new Coding("http://terminology.hl7.org/CodeSystem/practitioner-role", "doctor", null)));
            case "Location" ->
                new Location()
                        .setStatus(Location.LocationStatus.ACTIVE)
                        .setName("示例诊室")
                        .setManagingOrganization(clinic);
            case "Organization" -> new Organization().setName("示例站点").setPartOf(clinic);
            case "Questionnaire" ->
                new Questionnaire()
                        .setUrl("https://example.org/Questionnaire/" + UUID.randomUUID())
                        .setStatus(PublicationStatus.DRAFT);
            case "ConceptMap" ->
                new ConceptMap()
                        .setUrl("https://example.org/ConceptMap/" + UUID.randomUUID())
                        .setStatus(PublicationStatus.DRAFT);
            default -> throw new IllegalArgumentException("No record of type " + type);
        };
    }

    private static Patient patient(String side, Reference clinic) {
        Patient patient = aResident().named("居民" + side).build();
        patient.setManagingOrganization(clinic);
        return patient;
    }

    private static Observation observation(String side) {
        Observation reading = aBloodPressure(120, 80).of("Patient/" + side).build();
        reading.setPerformer(List.of(new Reference("Practitioner/everywhere")));
        reading.setEffective(new DateTimeType("2026-03-01T08:00:00+08:00"));
        return reading;
    }

    private static Consent consent(Reference resident) {
        Consent consent = new Consent()
                .setStatus(ConsentState.ACTIVE)
                .setScope(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", null)))
                .setPatient(resident)
                .setDateTimeElement(new DateTimeType("2026-03-01"));
        consent.addCategory(new CodeableConcept(new Coding("http://loinc.org", "59284-0", null)));
        consent.addPolicy().setUri("https://example.org/policy");
        return consent;
    }
}
