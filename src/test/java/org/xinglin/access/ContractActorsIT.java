package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.TwoTowns.accepted;
import static org.xinglin.access.TwoTowns.reading;
import static org.xinglin.access.TwoTowns.refused;
import static org.xinglin.access.TwoTowns.store;

import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinglin.kernel.Canonical;
import org.xinglin.testkit.XinglinServer;

/** Who may do what with a contract, by the token: the resident's app drafts, the team confirms, a joint team reaches the record. */
class ContractActorsIT {

    private static final String PACKAGE = "https://xinglin-fhir.github.io/ig/PlanDefinition/package-general";

    private static final Person RESIDENT = Person.resident("hill", null, "patient/*.rs");
    private static final Person DOCTOR = Person.member("hill-town", "clinician", "user/*.cruds");
    private static final Person READER = Person.member("hill-town", "manager", "user/*.rs");
    private static final Person TOWN = Person.program("hill-town", TwoTowns.ALL);
    private static final Person HOSPITAL = Person.program("coast-hospital", TwoTowns.ALL);

    @BeforeAll
    static void theTeams() {
        store(
                team("contract-team", "hill-town"),
                team("contract-joint", "hill-town", "coast-hospital"),
                team("contract-far", "coast"));
    }

    private static CareTeam team(String id, String managing, String... members) {
        CareTeam team = new CareTeam().setStatus(CareTeamStatus.ACTIVE).setName("示例团队");
        team.setId(id);
        team.addCategory(new CodeableConcept(
                new Coding(Canonical.codeSystem("care-team-category"), "family-doctor-team", null)));
        team.addManagingOrganization(new Reference("Organization/" + managing));
        team.addParticipant()
                .addRole(new CodeableConcept(
                        new Coding(Canonical.codeSystem("practitioner-role"), "family-doctor", null)))
                .setMember(new Reference("PractitionerRole/clinician." + managing));
        for (String member : members) {
            team.addParticipant()
                    .addRole(new CodeableConcept(
                            new Coding(Canonical.codeSystem("practitioner-role"), "chronic-specialist", null)))
                    .setMember(new Reference("PractitionerRole/clinician." + member));
        }
        return team;
    }

    private static HttpResponse<String> sign(Person who, String resident, String team, boolean confirm) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("team").setValue(new Reference("CareTeam/" + team));
        parameters.addParameter().setName("package").setValue(new CanonicalType(PACKAGE));
        parameters.addParameter().setName("channel").setValue(new CodeType("app"));
        if (confirm) {
            parameters.addParameter().setName("confirm").setValue(new BooleanType(true));
        }
        return who.post("/Patient/" + resident + "/$sign-contract", parameters);
    }

    private static HttpResponse<String> end(Person who, String plan, String reason) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("reason").setValue(new CodeType(reason));
        return who.post("/CarePlan/" + plan + "/$end", parameters);
    }

    private static CarePlan plan(HttpResponse<String> answer) {
        accepted(answer);
        Resource read = (Resource) XinglinServer.fhirContext().newJsonParser().parseResource(answer.body());
        List<Resource> parts = read instanceof Bundle bundle
                ? bundle.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .toList()
                : List.of(read);
        return (CarePlan)
                parts.stream().filter(CarePlan.class::isInstance).findFirst().orElseThrow();
    }

    private static String id(CarePlan plan) {
        return plan.getIdElement().getIdPart();
    }

    @Test
    void aResidentDraftsTheTeamConfirmsAndTheResidentEnds() {
        refused(sign(RESIDENT, "hill", "contract-team", true), 403, "contract-actor");
        refused(sign(RESIDENT, "near", "contract-team", false), 404);
        CarePlan draft = plan(sign(RESIDENT, "hill", "contract-team", false));
        assertThat(draft.getStatus()).isEqualTo(CarePlanStatus.DRAFT);
        accepted(RESIDENT.get("/CarePlan/" + id(draft)));

        refused(sign(READER, "hill", "contract-team", true), 403, "scope-missing");
        refused(sign(HOSPITAL, "hill", "contract-team", true), 404);
        CarePlan signed = plan(sign(DOCTOR, "hill", "contract-team", true));
        assertThat(id(signed)).isEqualTo(id(draft));
        assertThat(signed.getStatus()).isEqualTo(CarePlanStatus.ACTIVE);

        refused(end(RESIDENT, id(signed), "moved-away"), 403, "contract-actor");
        refused(RESIDENT.post("/CarePlan/" + id(signed) + "/$renew", new Parameters()), 403, "scope-missing");
        assertThat(plan(end(RESIDENT, id(signed), "own-wish")).getStatus()).isEqualTo(CarePlanStatus.REVOKED);
    }

    /** Whoever reaches resident and team, and is neither of the team nor above or below it, does not sign for it. */
    @Test
    void aTeamIsActedForByItsOwnOrganisations() {
        store(TwoTowns.resident("signer", "hill-village"));
        Person everybody = Person.everybody();
        CarePlan far = plan(sign(everybody, "signer", "contract-far", false));
        CarePlan confirmed = far.copy().setStatus(CarePlanStatus.ACTIVE);
        // A team of others is not there for the town, as any record out of reach.
        assertThat(TOWN.put(confirmed).statusCode()).isBetween(400, 499);
        assertThat(plan(everybody.get("/CarePlan/" + id(far))).getStatus()).isEqualTo(CarePlanStatus.DRAFT);
        accepted(everybody.put(confirmed));
        accepted(end(everybody, id(far), "other"));
    }

    @Test
    void theInstitutionsOfAJointTeamReachTheRecordForItsTime() {
        store(TwoTowns.resident("joint", "hill-village"), reading("joint-1", "joint"));
        refused(HOSPITAL.get("/Observation/joint-1"), 404);
        CarePlan signed = plan(sign(TOWN, "joint", "contract-joint", true));
        assertThat(signed.getContributor().stream().map(Reference::getReference))
                .containsExactly("Organization/coast-hospital");
        accepted(HOSPITAL.get("/Observation/joint-1"));
        accepted(HOSPITAL.get("/CarePlan/" + id(signed)));

        accepted(end(TOWN, id(signed), "moved-away"));
        refused(HOSPITAL.get("/Observation/joint-1"), 404);
    }

    /** A team of the township is there for the village whose doctor is in it, who signs for it and does not change it. */
    @Test
    void aTeamIsThereForTheOrganisationsOfItsMembers() {
        Person village = Person.program("hill-village", TwoTowns.ALL);
        Practitioner doctor = new Practitioner();
        doctor.setId("contract-village-doctor");
        doctor.addName().setText("示例村医");
        CareTeam posts = team("contract-posts", "hill-town");
        CareTeam people = team("contract-people", "hill-town");
        people.getParticipantFirstRep().setMember(new Reference("Practitioner/contract-village-doctor"));
        store(TwoTowns.resident("member", "hill-village"), doctor, post(true), posts, people);
        refused(village.get("/CareTeam/contract-posts"), 404);
        accepted(village.get("/CareTeam/contract-people"));

        store(team("contract-posts", "hill-town", "hill-village"));
        accepted(village.get("/CareTeam/contract-posts"));
        assertThat(village.get("/CareTeam?managing-organization=Organization/hill-town&category=family-doctor-team")
                        .body())
                .contains("CareTeam/contract-posts", "CareTeam/contract-people")
                .doesNotContain("CareTeam/contract-team");
        CarePlan signed = plan(sign(village, "member", "contract-posts", true));
        assertThat(signed.getStatus()).isEqualTo(CarePlanStatus.ACTIVE);
        refused(village.put(team("contract-posts", "hill-village", "hill-village")), 403, "out-of-reach");
        refused(village.delete("/CareTeam/contract-posts"), 403, "out-of-reach");
        accepted(TOWN.put(team("contract-posts", "hill-town", "hill-village")));

        store(post(false));
        refused(village.get("/CareTeam/contract-people"), 404);
        store(team("contract-posts", "hill-town"));
        refused(village.get("/CareTeam/contract-posts"), 404);
        accepted(end(TOWN, id(signed), "moved-away"));
    }

    private static PractitionerRole post(boolean held) {
        PractitionerRole post = new PractitionerRole();
        post.setId("contract-village-post");
        post.setActive(held);
        post.setPractitioner(new Reference("Practitioner/contract-village-doctor"));
        post.setOrganization(new Reference("Organization/hill-village"));
        return post;
    }
}
