package org.xinglin.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.kernel.Canonical;
import org.xinglin.testkit.SyntheticResident;

/** A clinic, its teams, who signs with them, and as plain a record as there is. Ids are the sender's: sent again it is the same. */
final class BenchContracts {

    static final int TO_A_CONTRACT = 3;
    static final int OF_A_TEAM = 1_500;

    private static final String PACKAGE = "https://xinglin-fhir.github.io/ig/PlanDefinition/package-elderly|1.0.0";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private BenchContracts() {}

    static Resource clinic() {
        Organization clinic = new Organization().setActive(true).setName("示例卫生院");
        clinic.setId("clinic");
        clinic.addIdentifier().setSystem("https://example.org/places").setValue("clinic");
        clinic.addExtension(Canonical.definition("network-level"), new CodeType("township"));
        return clinic;
    }

    static Resource doctor() {
        Practitioner doctor = new Practitioner();
        doctor.setId("doctor");
        doctor.addName().setText("示例医生");
        doctor.addIdentifier().setSystem("https://example.org/doctors").setValue("doctor");
        return doctor;
    }

    static Resource team(int number) {
        CareTeam team = new CareTeam().setStatus(CareTeamStatus.ACTIVE).setName("示例团队" + number);
        team.setId("team-" + number);
        team.addCategory(concept("care-team-category", "family-doctor-team"));
        team.addManagingOrganization(new Reference("Organization/clinic"));
        Stream.of("family-doctor", "tcm-doctor", "village-doctor", "chronic-specialist")
                .forEach(role -> team.addParticipant()
                        .addRole(concept("practitioner-role", role))
                        .setMember(new Reference("Practitioner/doctor")));
        return team;
    }

    static Resource resident(int number) {
        Patient resident = SyntheticResident.aResident().build();
        resident.setId("resident-" + number);
        resident.setManagingOrganization(new Reference("Organization/clinic"));
        return resident;
    }

    static Resource weight(int number) {
        Observation weight = new Observation().setStatus(ObservationStatus.FINAL);
        weight.setId("weight-" + number);
        weight.setCode(new CodeableConcept(new Coding("http://loinc.org", "29463-7", "Body weight")));
        weight.setSubject(new Reference("Patient/resident-" + number / TO_A_CONTRACT));
        weight.setEffective(new DateTimeType("2026-01-05T09:00:00+08:00"));
        weight.addPerformer(new Reference("Organization/clinic"));
        weight.setValue(new Quantity()
                .setValue(60)
                .setUnit("kg")
                .setSystem("http://unitsofmeasure.org")
                .setCode("kg"));
        return weight;
    }

    static List<Resource> contract(int number) {
        Consent consent = new Consent().setStatus(ConsentState.ACTIVE);
        consent.setId("consent-" + number);
        consent.setScope(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "treatment", null)));
        consent.addCategory(concept("consent-category", "family-doctor-contract"));
        consent.setPatient(new Reference("Patient/resident-" + number));
        consent.setDateTimeElement(new DateTimeType(TODAY.toString()));
        consent.addOrganization(new Reference("Organization/clinic"));
        consent.setPolicyRule(new CodeableConcept().setText("家庭医生签约"));
        CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE).setIntent(CarePlanIntent.PLAN);
        plan.setId("contract-" + number);
        plan.addCategory(concept("care-plan-category", "family-doctor-package"));
        plan.addInstantiatesCanonical(PACKAGE);
        plan.setSubject(new Reference("Patient/resident-" + number));
        plan.setPeriod(new Period()
                .setStartElement(new DateTimeType(TODAY.toString()))
                .setEndElement(new DateTimeType(TODAY.plusYears(1).minusDays(1).toString())));
        plan.addCareTeam(new Reference("CareTeam/team-" + number / OF_A_TEAM));
        Extension details = plan.addExtension().setUrl(Canonical.definition("contract"));
        details.addExtension("channel", new CodeType("bulk"));
        details.addExtension("consent", new Reference("Consent/consent-" + number));
        return List.of(consent, plan);
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(Canonical.codeSystem(system), code, null));
    }
}
