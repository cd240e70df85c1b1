package org.xinglin.fhirserver.addedcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.kernel.Canonical;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;

/** A county's own codes: accepted from the answer to their write on, and no others. */
class CountyCodesIT {

    private static final String ROLES = Canonical.codeSystem("network-role");

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aCodeOfASupplementCountsAtOnceAndNoLongerWhenItIsGone() {
        String code = "own-" + own;
        refused(put(organization(ROLES, code)), code);

        accepted(put(supplement(ROLES, code)));
        accepted(put(organization(ROLES, code)));
        HttpResponse<String> other = put(organization(ROLES, code + "-other"));
        refused(other, code);
        assertThat(other.body()).contains("county-lead");
        assertThat(SharedServer.get()
                        .get("/fhir/ValueSet/$validate-code?url=" + Canonical.BASE + "ValueSet/network-role"
                                + "&system=" + ROLES + "&code=" + code)
                        .body())
                .contains("\"valueBoolean\":true");

        accepted(put(supplement(ROLES, code + "-new")));
        accepted(put(organization(ROLES, code + "-new")));
        assertThat(SentRecord.by(SharedServer.get(), "DELETE", "CodeSystem/supplement-" + own, "")
                        .statusCode())
                .isBetween(200, 204);
        refused(put(organization(ROLES, code + "-never")), "network-role");
    }

    @Test
    void aCodeSystemOfACountyIsEnforcedAsItIsStored() {
        String url = "https://example.org/county/" + own;
        CodeSystem roles = system("own-" + own, url, CodeSystemContentMode.COMPLETE);
        roles.setCaseSensitive(true).addConcept().setCode("first").setDisplay("首个");
        accepted(put(roles));
        accepted(put(organization(url, "first")));
        assertThat(put(organization(url, "second")).statusCode()).isEqualTo(422);
        roles.addConcept().setCode("second").setDisplay("第二");
        accepted(put(roles));
        accepted(put(organization(url, "second")));
    }

    @Test
    void whereRulesHangOnTheCodesNoneIsAdded() {
        HttpResponse<String> answer = SentRecord.by(
                SharedServer.get(),
                "PUT",
                "CodeSystem/supplement-" + own,
                SentRecord.json(supplement(Canonical.codeSystem("network-level"), "continent")),
                "Prefer",
                "return=OperationOutcome");
        accepted(answer);
        assertThat(answer.body()).contains("supplement-unused", ROLES);
    }

    private CodeSystem supplement(String of, String code) {
        CodeSystem supplement = system(
                        "supplement-" + own, "https://example.org/supplement/" + own, CodeSystemContentMode.SUPPLEMENT)
                .setSupplements(of);
        supplement.addConcept().setCode(code).setDisplay("县里自己的角色");
        return supplement;
    }

    private static CodeSystem system(String id, String url, CodeSystemContentMode content) {
        CodeSystem system = new CodeSystem()
                .setUrl(url)
                .setName("CountyCodes")
                .setStatus(PublicationStatus.ACTIVE)
                .setContent(content);
        system.setId(id);
        return system;
    }

    private Organization organization(String system, String code) {
        Organization organization = new Organization().setName("示例机构").setActive(true);
        organization.setId("county-codes-" + own);
        organization
                .addIdentifier()
                .setSystem("https://example.org/county-codes")
                .setValue(own);
        organization.addType().addCoding().setSystem(system).setCode(code);
        return organization;
    }

    private static HttpResponse<String> put(Resource resource) {
        return SentRecord.by(
                SharedServer.get(),
                "PUT",
                resource.fhirType() + "/" + resource.getIdElement().getIdPart(),
                SentRecord.json(resource));
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    private static void refused(HttpResponse<String> answer, String naming) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(naming);
    }
}
