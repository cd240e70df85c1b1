package org.xinglin.sandbox.fhir;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.kernel.Canonical;
import org.xinglin.sandbox.domain.Institution;
import org.xinglin.sandbox.domain.Resident;
import org.xinglin.sandbox.domain.Signing;

/** Profiles FamilyDoctorTeam, FamilyDoctorPackage and ContractConsent, and the visits of the teams. */
final class ContractMapper {

    private static final List<String> MEMBERS = List.of("family-doctor", "tcm-doctor", "village-doctor");
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final int MINUTES = 25;

    private ContractMapper() {}

    /** The family doctor team of a township, with its members. */
    static List<Resource> team(Institution centre) {
        List<Resource> resources = new ArrayList<>();
        CareTeam team = new CareTeam().setStatus(CareTeamStatus.ACTIVE).setName(centre.name() + "家庭医生团队");
        team.setId(teamOf(centre.id()));
        team.addCategory(new CodeableConcept().addCoding(Systems.own("care-team-category", "family-doctor-team")));
        team.addManagingOrganization(Ids.organization(centre.id()));
        for (String role : MEMBERS) {
            Practitioner doctor = new Practitioner();
            doctor.setId(member(centre.id(), role));
            doctor.addIdentifier()
                    .setSystem(Systems.SANDBOX)
                    .setValue(doctor.getIdElement().getIdPart());
            doctor.setActive(true);
            doctor.addName().setText("沙盒医生");
            resources.add(doctor);
            team.addParticipant()
                    .addRole(new CodeableConcept().addCoding(Systems.own("practitioner-role", role)))
                    .setMember(new Reference("Practitioner/" + member(centre.id(), role)));
        }
        resources.add(team);
        return resources;
    }

    private static String teamOf(String centre) {
        return centre + "-team";
    }

    private static String member(String centre, String role) {
        return centre + "-" + role;
    }

    /** The consent, the contract, and what the team did. */
    static List<Resource> contract(Resident resident, Signing signing) {
        List<Resource> resources = new ArrayList<>();
        Consent consent = consent(resident, signing);
        resources.add(consent);
        resources.add(plan(resident, signing, consent));
        for (int visit = 0; visit < signing.served().size(); visit++) {
            resources.add(visit(resident, signing.served().get(visit), visit));
        }
        return resources;
    }

    private static Consent consent(Resident resident, Signing signing) {
        Consent consent = new Consent().setStatus(ConsentState.ACTIVE);
        consent.setId(Ids.numbered(resident, "contract-consent", 0));
        consent.setScope(Systems.hl7("consentscope", "treatment"));
        consent.addCategory().addCoding(Systems.own("consent-category", "family-doctor-contract"));
        consent.setPatient(Ids.patient(resident));
        consent.setDateTimeElement(Systems.day(signing.from()));
        consent.addOrganization(Ids.organization(resident.village().townshipCentre()));
        consent.setPolicyRule(new CodeableConcept().setText("家庭医生签约 Family doctor contract"));
        consent.getProvision().setPeriod(period(signing));
        return consent;
    }

    private static Period period(Signing signing) {
        return new Period().setStartElement(Systems.day(signing.from())).setEndElement(Systems.day(signing.to()));
    }

    private static CarePlan plan(Resident resident, Signing signing, Consent consent) {
        String centre = resident.village().townshipCentre();
        CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE).setIntent(CarePlanIntent.PLAN);
        plan.setId(Ids.numbered(resident, "contract", 0));
        plan.addIdentifier()
                .setSystem(Systems.SANDBOX)
                .setValue(plan.getIdElement().getIdPart());
        Extension details = plan.addExtension().setUrl(Systems.extension("contract"));
        details.addExtension("channel", new CodeType("bulk"));
        details.addExtension(
                "consent", new Reference("Consent/" + consent.getIdElement().getIdPart()));
        signing.packages()
                .forEach(each -> plan.getInstantiatesCanonical()
                        .add(new CanonicalType(Canonical.BASE + "PlanDefinition/" + each + "|1.0.0")));
        plan.addCategory(new CodeableConcept().addCoding(Systems.own("care-plan-category", "family-doctor-package")));
        plan.setTitle("家庭医生签约");
        plan.setSubject(Ids.patient(resident));
        plan.setPeriod(period(signing));
        plan.setCreatedElement(Systems.day(signing.from()));
        plan.setAuthor(Ids.organization(centre));
        plan.addCareTeam(new Reference("CareTeam/" + teamOf(centre)));
        return plan;
    }

    private static Encounter visit(Resident resident, LocalDate day, int index) {
        String centre = resident.village().townshipCentre();
        Encounter visit = new Encounter().setStatus(EncounterStatus.FINISHED);
        visit.setId(Ids.numbered(resident, "contract-visit", index));
        visit.addIdentifier()
                .setSystem(Systems.SANDBOX)
                .setValue(visit.getIdElement().getIdPart());
        visit.setClass_(Systems.hl7("v3-ActCode", "HH").getCodingFirstRep());
        visit.setSubject(Ids.patient(resident));
        visit.addParticipant().setIndividual(new Reference("Practitioner/" + member(centre, MEMBERS.get(0))));
        visit.setPeriod(new Period()
                .setStartElement(Systems.time(day.atTime(MORNING)))
                .setEndElement(Systems.time(day.atTime(MORNING).plusMinutes(MINUTES))));
        visit.setServiceProvider(Ids.organization(centre));
        return visit;
    }
}
