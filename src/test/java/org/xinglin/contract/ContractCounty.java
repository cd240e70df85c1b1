package org.xinglin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.kernel.Canonical;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** A township with two family doctor teams, at the shared server of the open mode. */
final class ContractCounty {

    static final String GENERAL = "https://xinglin-fhir.github.io/ig/PlanDefinition/package-general";
    static final String ELDERLY = "https://xinglin-fhir.github.io/ig/PlanDefinition/package-elderly";
    static final String CHILD = "https://xinglin-fhir.github.io/ig/PlanDefinition/package-child-0-6";

    private static final XinglinServer SERVER = SharedServer.get();

    final String township = create(organization());
    final String team = create(team(township, "family-doctor", "tcm-doctor"));
    final String other = create(team(township, "family-doctor", "tcm-doctor"));

    static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    }

    static String create(Resource resource) {
        return Posted.by(SERVER.client(), resource).getValue();
    }

    private static Organization organization() {
        Organization organization = new Organization().setActive(true).setName("示例卫生院");
        organization
                .addIdentifier()
                .setSystem("https://example.org/places")
                .setValue(UUID.randomUUID().toString());
        organization.addExtension(Canonical.definition("network-level"), new CodeType("township"));
        return organization;
    }

    static CareTeam team(String organization, String... roles) {
        CareTeam team = new CareTeam().setStatus(CareTeamStatus.ACTIVE).setName("示例团队");
        team.addCategory(concept("care-team-category", "family-doctor-team"));
        team.addManagingOrganization(new Reference(organization));
        for (String role : roles) {
            Practitioner doctor = new Practitioner();
            doctor.addName().setText("示例医生");
            doctor.addIdentifier()
                    .setSystem("https://example.org/doctors")
                    .setValue(UUID.randomUUID().toString());
            team.addParticipant().addRole(concept("practitioner-role", role)).setMember(new Reference(create(doctor)));
        }
        return team;
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(Canonical.codeSystem(system), code, null));
    }

    String resident() {
        return resident("1958-03-12");
    }

    String resident(String born) {
        Patient resident = aResident().bornOn(born).build();
        resident.setManagingOrganization(new Reference(township));
        return create(resident);
    }

    /** A plan for this year. */
    CarePlan plan(String resident, CarePlanStatus status, String... packages) {
        return plan(resident, status, today(), today().plusYears(1).minusDays(1), packages);
    }

    CarePlan plan(String resident, CarePlanStatus status, LocalDate first, LocalDate last, String... packages) {
        CarePlan plan = new CarePlan().setStatus(status).setIntent(CarePlanIntent.PLAN);
        plan.addCategory(concept("care-plan-category", "family-doctor-package"));
        plan.setSubject(new Reference(resident));
        plan.addCareTeam(new Reference(team));
        plan.setPeriod(new Period()
                .setStartElement(new DateTimeType(first.toString()))
                .setEndElement(new DateTimeType(last.toString())));
        Stream.of(packages).forEach(each -> plan.getInstantiatesCanonical().add(new CanonicalType(each)));
        return plan;
    }

    static HttpResponse<String> post(Resource resource) {
        return send("POST", resource.fhirType(), SentRecord.json(resource));
    }

    static HttpResponse<String> put(Resource resource) {
        return send("PUT", resource.fhirType() + "/" + resource.getIdElement().getIdPart(), SentRecord.json(resource));
    }

    static HttpResponse<String> send(String method, String path, String body, String... headers) {
        String[] all = Stream.concat(
                        Stream.of(headers), Stream.of("Prefer", "return=OperationOutcome", "Accept-Language", "en"))
                .toArray(String[]::new);
        return SentRecord.by(SERVER, method, path, body.replace('\'', '"'), all);
    }

    /** Calls an operation with parameters in single quotes. */
    static HttpResponse<String> call(String path, String... parameters) {
        return send("POST", path, "{'resourceType':'Parameters','parameter':[" + String.join(",", parameters) + "]}");
    }

    HttpResponse<String> sign(String resident, String... more) {
        return call(
                resident + "/$sign-contract",
                Stream.concat(Stream.of(team(team)), Stream.of(more)).toArray(String[]::new));
    }

    static String team(String address) {
        return "{'name':'team','valueReference':{'reference':'" + address + "'}}";
    }

    static String of(String canonical) {
        return "{'name':'package','valueCanonical':'" + canonical + "'}";
    }

    static String start(LocalDate day) {
        return "{'name':'start','valueDate':'" + day + "'}";
    }

    static String confirm() {
        return "{'name':'confirm','valueBoolean':true}";
    }

    static String reason(String code) {
        return "{'name':'reason','valueCode':'" + code + "'}";
    }

    /** The plan of an answer that is one, or a bundle with one. */
    static CarePlan planOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        Resource read = SentRecord.read(answer);
        return read instanceof CarePlan plan
                ? plan
                : ((Bundle) read)
                        .getEntry().stream()
                                .map(Bundle.BundleEntryComponent::getResource)
                                .filter(CarePlan.class::isInstance)
                                .map(CarePlan.class::cast)
                                .findFirst()
                                .orElseThrow();
    }

    static <T extends Resource> T read(Class<T> type, String address) {
        return SERVER.client()
                .read()
                .resource(type)
                .withId(address.substring(address.lastIndexOf('/') + 1))
                .execute();
    }

    static String address(CarePlan plan) {
        return "CarePlan/" + plan.getIdElement().getIdPart();
    }

    static void refused(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(rules(answer)).as(answer.body()).contains(rule);
    }

    static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    static List<String> rules(HttpResponse<String> answer) {
        return Refusal.rules(SentRecord.read(OperationOutcome.class, answer));
    }
}
