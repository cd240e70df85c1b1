package org.xinglin.fhirserver.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** What the CapabilityStatement does not list, does not exist, and the refusal says so. */
@Tag("both-modes")
class UnlistedIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final FhirContext FHIR = XinglinServer.fhirContext();

    static List<CapabilityStatementRestResourceComponent> types() {
        return Contract.typesFor(SERVER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void standardParametersThatAreNotListedAreUnknown(CapabilityStatementRestResourceComponent type) {
        Set<String> listed = Contract.parametersOf(type);

        assertSoftly(softly -> FHIR.getResourceDefinition(type.getType()).getSearchParams().stream()
                .filter(parameter -> !listed.contains(parameter.getName()))
                .forEach(parameter -> softly.assertThat(search(type.getType(), parameter.getName(), value(parameter)))
                        .as("%s?%s", type.getType(), parameter.getName())
                        .isEqualTo(Answer.refused(400, "unknown-search-parameter"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_tag",
                "_profile",
                "_source",
                "_text",
                "_content",
                "_list",
                "_language",
                "_type",
                "_filter",
                "unlisted-reference",
                "eye-colour",
                "eye-colour:exact",
                "_has:Observation:specimen:code",
                "_has:Device:patient:url",
                "_has:Observation:patient:_source"
            })
    void neitherAreTheLibrarysOwn(String parameter) {
        assertThat(search("Patient", parameter, "x")).isEqualTo(Answer.refused(400, "unknown-search-parameter"));
    }

    @Test
    void aSearchInsideABatchIsHeldToTheContractToo() {
        String batch = """
                {"resourceType": "Bundle", "type": "batch",
                 "entry": [{"request": {"method": "GET", "url": "Patient?_source=x"}}]}
                """;

        assertThat(SERVER.post("/fhir", batch).body()).contains("\"400 ", "\"unknown-search-parameter\"");
    }

    @Test
    void whatCannotBeSearchedCannotBeSortedOrIncluded() {
        assertThat(Answer.of(SERVER.get("/fhir/Patient?_sort=eye-colour")))
                .isEqualTo(Answer.refused(400, "unknown-search-parameter"));
        assertThat(Answer.of(SERVER.get("/fhir/Observation?_include=Observation:specimen")))
                .isEqualTo(Answer.refused(400, "parameter-invalid"));
        assertThat(Answer.of(SERVER.get("/fhir/Observation?_include=Observation:unlisted-reference")))
                .isEqualTo(Answer.refused(400, "parameter-invalid"));
    }

    @Test
    void typesThatAreNotListedAreUnknown() {
        Set<String> listed = Contract.typeNames();

        assertSoftly(softly -> FHIR.getResourceTypes().stream()
                .filter(type -> !listed.contains(type))
                .forEach(type -> {
                    softly.assertThat(Answer.of(SERVER.get("/fhir/" + type)))
                            .as("searching %s", type)
                            .isEqualTo(Answer.refused(404, "unknown-resource-type"));
                    softly.assertThat(Answer.of(SERVER.post("/fhir/" + type, "{\"resourceType\": \"" + type + "\"}")))
                            .as("creating %s", type)
                            .isEqualTo(Answer.refused(404, "unknown-resource-type"));
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$meta",
                "$expunge",
                "$reindex",
                "$graphql",
                "$diff",
                "$mark-all-resources-for-reindexing",
                "$perform-reindexing-pass",
                "$get-resource-counts",
                "$reindex-terminology",
                "$export",
                "$import",
                "$process-message",
                "$versions",
                "$replace-references",
                "Patient/$meta",
                "Patient/$expunge",
                "Patient/$export",
                "Patient/$member-match",
                "Patient/$merge",
                "Patient/nobody/$meta",
                "Patient/nobody/$meta-add",
                "Patient/nobody/$meta-delete",
                "Patient/nobody/$expunge",
                "Patient/nobody/$reindex",
                "Patient/nobody/$graphql",
                "Patient/nobody/$diff",
                "Encounter/nobody/$everything",
                "Observation/$stats",
                "Group/nobody/$export",
                "Subscription/$trigger-subscription",
                "Subscription/nobody/$trigger-subscription",
                "ValueSet/nobody/$invalidate-expansion",
                "CodeSystem/$find-matches",
                "CodeSystem/$upload-external-code-system",
                "CodeSystem/$apply-codesystem-delta-add",
                "ConceptMap/$add-mapping",
                "StructureDefinition/nobody/$snapshot",
                "Binary/nobody/$binary-access-read"
            })
    void operationsThatAreNotListedAreUnknown(String operation) {
        String parameters = "{\"resourceType\": \"Parameters\"}";

        assertThat(Answer.of(SERVER.get("/fhir/" + operation))).isEqualTo(Answer.refused(404, "unknown-operation"));
        assertThat(Answer.of(SERVER.post("/fhir/" + operation, parameters)))
                .isEqualTo(Answer.refused(404, "unknown-operation"));
    }

    private static Answer search(String type, String parameter, String value) {
        return Answer.of(SERVER.get("/fhir/" + type + "?" + parameter + "=" + value));
    }

    /** A well-formed one: the library reads the values of its standard parameters before anything else is asked. */
    private static String value(RuntimeSearchParam parameter) {
        return switch (parameter.getParamType()) {
            case DATE, NUMBER, QUANTITY -> "2026";
            case COMPOSITE -> "a$2026";
            default -> "x";
        };
    }
}
