package org.xinglin.contract.fhir.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** A village clinic with a family doctor team, and who comes to it: each of its own, by HAPI's own client. */
final class Surgery {

    static final String IG = "https://xinglin-fhir.github.io/ig/";

    /** As the county counts its days. */
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final XinglinServer server;
    private final IGenericClient client;
    final String clinic;
    final String doctor;
    final String team;

    Surgery(XinglinServer server) {
        this.server = server;
        this.client = server.client();
        clinic = organization();
        doctor = practitioner();
        team = create(team(doctor));
    }

    String organization() {
        Organization clinic = new Organization().setName("测试村卫生室").setActive(true);
        clinic.addExtension(IG + "StructureDefinition/network-level", new CodeType("village"));
        return create(clinic);
    }

    String practitioner() {
        Practitioner doctor = new Practitioner();
        doctor.addName().setText("测试医生");
        return create(doctor);
    }

    CareTeam team(String... members) {
        CareTeam team = new CareTeam().setStatus(CareTeamStatus.ACTIVE).setName("测试团队");
        team.addCategory(concept("care-team-category", "family-doctor-team"));
        team.addManagingOrganization(new Reference(clinic));
        for (String member : members) {
            team.addParticipant()
                    .addRole(concept("practitioner-role", "family-doctor"))
                    .setMember(new Reference(member));
        }
        return team;
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(IG + "CodeSystem/" + system, code, null));
    }

    String create(Resource resource) {
        return Posted.by(client, resource).getValue();
    }

    /** Whatever version is stored. */
    void update(Resource resource) {
        resource.setId(resource.getIdElement().toUnqualifiedVersionless());
        resource.getMeta().setVersionId(null);
        client.update().resource(resource).execute();
    }

    <T extends Resource> T read(Class<T> type, String address) {
        return client.read()
                .resource(type)
                .withId(new IdType(address).getIdPart())
                .execute();
    }

    String resident(LocalDate birth, String... stated) {
        Patient resident =
                SyntheticResident.aResident().bornOn(birth.toString()).build();
        resident.setManagingOrganization(new Reference(clinic));
        for (String code : stated) {
            resident.addExtension(new Extension(
                    IG + "StructureDefinition/population-category", concept("population-category", code)));
        }
        return create(resident);
    }

    CarePlan plan(String resident, LocalDate start, LocalDate end, String... packages) {
        CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE).setIntent(CarePlanIntent.PLAN);
        plan.addCategory(concept("care-plan-category", "family-doctor-package"));
        plan.setTitle("家庭医生签约");
        plan.setSubject(new Reference(resident));
        plan.setPeriod(new Period()
                .setStartElement(new DateTimeType(start.toString()))
                .setEndElement(new DateTimeType(end.toString())));
        plan.addCareTeam(new Reference(team));
        for (String each : packages) {
            plan.addInstantiatesCanonical(IG + "PlanDefinition/" + each);
        }
        return plan;
    }

    /** A contract of a year that has begun. */
    String contract(String resident, LocalDate start, String... packages) {
        return create(plan(resident, start, start.plusYears(1).minusDays(1), packages));
    }

    Encounter visit(String resident, LocalDate day, String type, String at, String by) {
        Encounter visit = new Encounter().setStatus(EncounterStatus.FINISHED);
        visit.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null));
        if (!type.isEmpty()) {
            visit.addType(concept("encounter-type", type));
        }
        visit.setSubject(new Reference(resident));
        visit.setPeriod(new Period().setStartElement(new DateTimeType(day.toString())));
        if (!at.isEmpty()) {
            visit.setServiceProvider(new Reference(at));
        }
        if (!by.isEmpty()) {
            visit.addParticipant().setIndividual(new Reference(by));
        }
        return visit;
    }

    Communication declined(String resident, String contract, String duty, LocalDate day) {
        Communication word = new Communication().setStatus(CommunicationStatus.NOTDONE);
        word.setSubject(new Reference(resident))
                .addBasedOn(new Reference(contract))
                .addReasonCode(concept("duty", duty));
        return word.setSentElement(new DateTimeType(day.atStartOfDay() + ":00+08:00"));
    }

    /** Waits until something of a contract is due on a day. */
    void nextDue(String contract, LocalDate day) {
        await("due on " + day)
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(kept(read(CarePlan.class, contract), "next-due"))
                        .isEqualTo(day.toString()));
    }

    Parameters operation(String path) {
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Parameters.class, server.get("/fhir/" + path).body());
    }

    /** What a resident's contract says of one duty, by window. */
    List<Owed> owed(String resident, String duty) {
        return operation(resident + "/$contract").getParameter().stream()
                .filter(each -> each.getName().equals("duty"))
                .map(Owed::of)
                .filter(each -> each.code().equals(duty))
                .toList();
    }

    /** A window as it is told. */
    record Owed(
            String code,
            String due,
            String from,
            String to,
            boolean done,
            boolean declined,
            int overdueDays,
            List<String> proofs) {

        static Owed of(ParametersParameterComponent duty) {
            Period window = (Period) part(duty, "window").getValue();
            return new Owed(
                    ((Coding) part(duty, "code").getValue()).getCode(),
                    part(duty, "due").getValue().primitiveValue(),
                    window.getStartElement().getValueAsString(),
                    window.getEndElement().getValueAsString(),
                    part(duty, "done").getValue().primitiveValue().equals("true"),
                    part(duty, "declined").getValue().primitiveValue().equals("true"),
                    Integer.parseInt(part(duty, "overdueDays").getValue().primitiveValue()),
                    duty.getPart().stream()
                            .filter(each -> each.getName().equals("proof"))
                            .map(each -> ((Reference) each.getValue()).getReference())
                            .toList());
        }

        private static ParametersParameterComponent part(ParametersParameterComponent of, String name) {
            return of.getPart().stream()
                    .filter(each -> each.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What is kept on a record, as text; empty if it is not. */
    static String kept(DomainResource record, String extension) {
        return Optional.ofNullable(record.getExtensionByUrl(IG + "StructureDefinition/" + extension))
                .map(each -> each.getValue().primitiveValue())
                .orElse("");
    }

    /** Addresses that a search finds, up to 50. */
    List<String> found(String search) {
        return client.search().byUrl(search + "&_count=50").returnBundle(Bundle.class).execute().getEntry().stream()
                .map(entry -> entry.getResource().fhirType() + "/"
                        + entry.getResource().getIdElement().getIdPart())
                .toList();
    }
}
