package org.xinglin.fhirserver.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** What the release brings is read, not written: neither by its id nor under its canonical URL. */
class ReadOnlyIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final String CANONICAL_BASE = "https://xinglin-fhir.github.io/ig/";
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
        Resource released = released(type);

        assertRefusesWrites(released);
        assertThat(request("DELETE", released, "")).isEqualTo(Answer.refused(405, "read-only-resource"));
        assertThat(request("PATCH", released, "[{\"op\":\"remove\",\"path\":\"/name\"}]"))
                .isEqualTo(Answer.refused(405, "read-only-resource"));
    }

    /** One of our own: others store definitions beside the release's, under addresses of their own. */
    private static Resource released(String type) {
        String all = SERVER.get("/fhir/" + type + "?_count=500&_sort=-url").body();
        return FHIR.newJsonParser().parseResource(Bundle.class, all).getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(each -> ((MetadataResource) each).getUrl().startsWith(CANONICAL_BASE))
                .findFirst()
                .orElseThrow();
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
