package org.xinglin.fhirserver.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** What the release brings is read, not written: neither by its id nor under its canonical URL. */
class ReadOnlyIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final FhirContext FHIR = XinglinServer.fhirContext();

    static List<CapabilityStatementRestResourceComponent> readOnlyTypes() {
        return Contract.types().stream()
                .filter(type -> !Contract.allows(type, TypeRestfulInteraction.CREATE))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readOnlyTypes")
    void readOnlyTypesCannotBeWritten(CapabilityStatementRestResourceComponent type) {
        Resource mine = (Resource) FHIR.getResourceDefinition(type.getType()).newInstance();
        mine.setId("of-a-client");

        assertRefusesWrites(mine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"StructureDefinition", "SearchParameter", "CapabilityStatement", "ValueSet", "CodeSystem"})
    void whatTheReleaseBringsCannotBeWritten(String type) {
        Bundle released = FHIR.newJsonParser()
                .parseResource(
                        Bundle.class,
                        SERVER.get("/fhir/" + type + "?_count=1&_sort=url").body());

        assertRefusesWrites(released.getEntryFirstRep().getResource());
        assertThat(request("DELETE", released.getEntryFirstRep().getResource(), ""))
                .isEqualTo(Answer.refused(405, "read-only-resource"));
        assertThat(request(
                        "PATCH", released.getEntryFirstRep().getResource(), "[{\"op\":\"remove\",\"path\":\"/name\"}]"))
                .isEqualTo(Answer.refused(405, "read-only-resource"));
    }

    private static void assertRefusesWrites(Resource resource) {
        String json = FHIR.newJsonParser().encodeResourceToString(resource);

        assertThat(Answer.of(SERVER.post("/fhir/" + resource.fhirType(), json)))
                .isEqualTo(Answer.refused(405, "read-only-resource"));
        assertThat(request("PUT", resource, json)).isEqualTo(Answer.refused(405, "read-only-resource"));
    }

    private static Answer request(String method, Resource resource, String body) {
        return Answer.to(SERVER, method, "/fhir/" + resource.fhirType() + "/" + resource.getIdPart(), body);
    }
}
