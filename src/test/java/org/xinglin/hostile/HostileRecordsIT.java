package org.xinglin.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** Well-formed records that lie, go in circles, or come from another age of FHIR. */
class HostileRecordsIT {

    private final XinglinServer server = SharedServer.get();
    private final String id = "hostile-" + UUID.randomUUID();

    @Test
    void organizationsAreNotEachOthersPart() {
        stored("/fhir/Organization/" + id, organization(id, "\"name\":\"a\""));
        String other = id + "b";
        stored("/fhir/Organization/" + other, organization(other, "\"name\":\"b\"," + partOf("Organization/" + id)));

        Attempt.put(
                        server,
                        "/fhir/Organization/" + id,
                        organization(id, "\"name\":\"a\"," + partOf("Organization/" + other)))
                .isRefused(422, "organization-circle");

        HttpResponse<String> both = server.get("/fhir/Organization?_id=" + id
                + "&_include:iterate=Organization:partof&_revinclude:iterate=Organization:partof");
        assertThat(both.statusCode()).as(both.body()).isEqualTo(200);
        assertThat(both.body()).contains(other);
    }

    @Test
    void noOrganizationIsItsOwnPart() {
        stored("/fhir/Organization/" + id, organization(id, "\"name\":\"a\""));

        Attempt.put(
                        server,
                        "/fhir/Organization/" + id,
                        organization(id, "\"name\":\"a\"," + partOf("Organization/" + id)))
                .isRefused(422, "organization-circle");

        assertThat(server.get("/fhir/Organization?partof=" + id).body()).contains("\"total\":0");
    }

    @Test
    void containedResourcesInACircleAreAnsweredInForm() {
        String contained = "\"name\":\"a\"," + partOf("#x") + ",\"contained\":["
                + "{\"resourceType\":\"Organization\",\"id\":\"x\",\"name\":\"x\"," + partOf("#y") + "},"
                + "{\"resourceType\":\"Organization\",\"id\":\"y\",\"name\":\"y\"," + partOf("#x") + "}]";

        HttpResponse<String> answer = Attempt.json(server, "/fhir/Organization", organization(id, contained))
                .send();

        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 400, 422);
    }

    @ParameterizedTest(name = "{1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            Organization | a reference to nothing      | 400 | reference-not-found | {"resourceType":"Organization","name":"x","partOf":{"reference":"Organization/nobody"}}
            Patient      | an unknown gender           | 400 | code-not-in-value-set | {"resourceType":"Patient","gender":"M","name":[{"text":"x"}]}
            Observation  | an R5 field                 | 400 | element-unknown | {"resourceType":"Observation","status":"final","code":{"text":"x"},"instantiatesCanonical":"urn:x"}
            Observation  | an STU3 field               | 400 | element-unknown | {"resourceType":"Observation","status":"final","code":{"text":"x"},"context":{"reference":"Encounter/1"}}
            Patient      | an STU3 field of an animal  | 400 | element-unknown | {"resourceType":"Patient","animal":{"species":{"text":"x"}},"name":[{"text":"x"}]}
            Patient      | a DSTU2 field               | 400 | element-unknown | {"resourceType":"Patient","careProvider":[{"reference":"Organization/1"}],"name":[{"text":"x"}]}
            Observation  | another type at the address | 400 | wrong-resource-type | {"resourceType":"Patient"}
            """)
    void isRefusedWithItsRule(String type, String story, int status, String rule, String record) {
        Attempt.json(server, "/fhir/" + type, record).isRefused(status, rule);
    }

    @Test
    void theServersOwnMetaCannotBeForged() {
        String forged = organization(
                id,
                "\"name\":\"x\",\"meta\":{\"versionId\":\"99\",\"lastUpdated\":\"1999-01-01T00:00:00Z\","
                        + "\"source\":\"urn:his:7\",\"tag\":[{\"system\":\"urn:t\",\"code\":\"kept\"}]}");

        stored("/fhir/Organization/" + id, forged);

        Organization read = read(Organization.class, "Organization/" + id);
        assertThat(read.getMeta().getVersionId()).isEqualTo("1");
        assertThat(read.getMeta().getLastUpdatedElement().getYear()).isGreaterThan(2000);
        assertThat(read.getMeta().getSource()).isEqualTo("urn:his:7");
        assertThat(read.getMeta().getTag("urn:t", "kept")).isNotNull();
    }

    @Test
    void anUpdateCannotTakeASecurityLabelAway() {
        String label = "\"meta\":{\"security\":[{\"system\":"
                + "\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\",\"code\":\"V\"}]}";
        stored("/fhir/Organization/" + id, organization(id, "\"name\":\"a\"," + label));

        stored("/fhir/Organization/" + id, organization(id, "\"name\":\"b\",\"meta\":{\"security\":[]}"));

        Organization read = read(Organization.class, "Organization/" + id);
        assertThat(read.getName()).isEqualTo("b");
        assertThat(read.getMeta().getSecurity())
                .extracting(coding -> coding.getCode())
                .containsExactly("V");
    }

    @Test
    void oneIdMayBeUsedByTwoTypes() {
        stored("/fhir/Organization/" + id, organization(id, "\"name\":\"x\""));
        Patient resident = aResident().build();
        resident.setId(id);

        stored(
                "/fhir/Patient/" + id,
                XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resident));

        assertThat(server.get("/fhir/Organization/" + id).statusCode()).isEqualTo(200);
        assertThat(server.get("/fhir/Patient/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void aPostGetsAnIdOfTheServersWhateverItBrings() {
        HttpResponse<String> answer = Attempt.json(server, "/fhir/Organization", organization(id, "\"name\":\"x\""))
                .send();

        String given = new IdType(answer.headers().firstValue("Location").orElseThrow()).getIdPart();
        assertThat(given).isNotEqualTo(id);
        assertThat(server.get("/fhir/Organization/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aPutWhoseBodyNamesAnotherIdIsRefused() {
        Attempt.put(server, "/fhir/Organization/" + id, organization(id + "x", "\"name\":\"x\""))
                .isRefused(400, "id-mismatch");
    }

    private void stored(String path, String body) {
        HttpResponse<String> answer = Attempt.put(server, path, body).send();
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private <T extends org.hl7.fhir.r4.model.Resource> T read(Class<T> type, String reference) {
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(type, server.get("/fhir/" + reference).body());
    }

    private static String organization(String id, String members) {
        return "{\"resourceType\":\"Organization\",\"id\":\"" + id + "\"," + members + "}";
    }

    private static String partOf(String reference) {
        return "\"partOf\":{\"reference\":\"" + reference + "\"}";
    }
}
