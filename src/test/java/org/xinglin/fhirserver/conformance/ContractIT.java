package org.xinglin.fhirserver.conformance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** What the CapabilityStatement lists, exists. {@link UnlistedIT} shows that nothing else does. */
@Tag("both-modes")
class ContractIT {

    /** Those that are called on one resource alone. */
    private static final Set<String> INSTANCE_OPERATIONS = Set.of(
            "assess-constitution",
            "chronic-status",
            "recognisable",
            "confirm-label",
            "reach",
            "move",
            "sign-contract",
            "renew",
            "transfer",
            "end",
            "contract",
            "workload",
            "evaluate-measure",
            "submit-report");

    private static final XinglinServer SERVER = SharedServer.get();

    /** A value that a client could mean, for each kind of parameter. */
    private static final Map<SearchParamType, String> PLAUSIBLE = Map.of(
            SearchParamType.TOKEN, "example",
            SearchParamType.DATE, "ge2026-01-01",
            SearchParamType.STRING, "示例",
            SearchParamType.REFERENCE, "Patient/nobody",
            SearchParamType.QUANTITY, "gt120",
            SearchParamType.NUMBER, "1",
            SearchParamType.URI, "https://example.org/anything",
            SearchParamType.SPECIAL, "39.9|116.4|10|km");

    /** A request that each interaction understands and refuses, so that none of them writes. */
    private static final Map<TypeRestfulInteraction, List<String>> HARMLESS = Map.of(
            TypeRestfulInteraction.READ, List.of("GET", "/nobody", ""),
            TypeRestfulInteraction.VREAD, List.of("GET", "/nobody/_history/1", ""),
            TypeRestfulInteraction.HISTORYINSTANCE, List.of("GET", "/nobody/_history", ""),
            TypeRestfulInteraction.HISTORYTYPE, List.of("GET", "/_history?_count=1", ""),
            TypeRestfulInteraction.SEARCHTYPE, List.of("GET", "?_summary=count", ""),
            TypeRestfulInteraction.CREATE, List.of("POST", "", "{\"resourceType\": \"Slot\"}"),
            TypeRestfulInteraction.UPDATE, List.of("PUT", "/nobody", "{\"resourceType\": \"Slot\"}"),
            TypeRestfulInteraction.PATCH, List.of("PATCH", "/nobody", "[]"),
            TypeRestfulInteraction.DELETE, List.of("DELETE", "/nobody", ""));

    /** Any type may stand there, or none that this server has, or the value is a canonical URL: nothing to ask on. */
    private static final Set<String> ENDS_OF_CHAINS = Set.of(
            "CarePlan.supporting-info",
            "CarePlan.instantiates-canonical",
            "MedicationRequest.medication",
            "StructureDefinition.base",
            "SearchParameter.component",
            "SearchParameter.derived-from");

    static List<CapabilityStatementRestResourceComponent> types() {
        return Contract.typesFor(SERVER);
    }

    @Test
    void theServerPublishesTheContractAndNothingElse() {
        assumeFalse(SERVER.asksForTokens(), "The contract is that of mode open");
        CapabilityStatement published = XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(
                        CapabilityStatement.class, SERVER.get("/fhir/metadata").body());
        CapabilityStatement contract = Contract.statement();

        assertThat(published.getInstantiates())
                .extracting(canonical -> canonical.getValue())
                .containsExactly(contract.getUrl());
        assertThat(published.getRest()).hasSameSizeAs(contract.getRest());
        published.getRest().forEach(ContractIT::withoutWhatIsAdded);
        contract.getRest().forEach(ContractIT::withoutWhatIsAdded);
        assertThat(json(published)).isEqualTo(json(contract));
    }

    /** Texts are in the reader's language, and includes follow from the parameters. */
    private static void withoutWhatIsAdded(CapabilityStatementRestComponent rest) {
        rest.getOperation().forEach(operation -> operation.setDocumentation(null));
        for (CapabilityStatementRestResourceComponent type : rest.getResource()) {
            type.setDocumentation(null).setSearchInclude(null).setSearchRevInclude(null);
            type.getSearchParam().forEach(parameter -> parameter.setDocumentation(null));
            type.getOperation().forEach(operation -> operation.setDocumentation(null));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void listedInteractionsAreUnderstood(CapabilityStatementRestResourceComponent type) {
        assertSoftly(softly -> type.getInteraction().forEach(interaction -> {
            List<String> request = requireNonNull(HARMLESS.get(interaction.getCode()));
            softly.assertThat(Answer.to(
                                    SERVER, request.get(0), "/fhir/" + type.getType() + request.get(1), request.get(2))
                            .rules())
                    .as("%s of %s", interaction.getCode(), type.getType())
                    .doesNotContain("interaction-not-supported", "unknown-resource-type", "read-only-resource");
        }));
    }

    @Test
    void listedSystemInteractionsAreUnderstood() {
        String emptyBundle = "{\"resourceType\": \"Bundle\", \"type\": \"%s\"}";

        assertThat(Contract.statement().getRestFirstRep().getInteraction())
                .extracting(interaction -> interaction.getCode())
                .containsExactlyInAnyOrder(
                        SystemRestfulInteraction.TRANSACTION,
                        SystemRestfulInteraction.BATCH,
                        SystemRestfulInteraction.HISTORYSYSTEM);
        assertThat(SERVER.post("/fhir", emptyBundle.formatted("transaction")).statusCode())
                .isEqualTo(200);
        assertThat(SERVER.post("/fhir", emptyBundle.formatted("batch")).statusCode())
                .isEqualTo(200);
        assertThat(SERVER.get("/fhir/_history?_count=1").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void listedParametersFind(CapabilityStatementRestResourceComponent type) {
        assertSoftly(softly -> type.getSearchParam()
                .forEach(parameter -> softly.assertThat(
                                SERVER.get("/fhir/" + type.getType() + "?_count=1&" + query(parameter))
                                        .statusCode())
                        .as("%s.%s", type.getType(), parameter.getName())
                        .isEqualTo(200)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void listedReferencesMayBeChained(CapabilityStatementRestResourceComponent type) {
        assertSoftly(softly -> type.getSearchParam().stream()
                .filter(parameter -> parameter.getType() == SearchParamType.REFERENCE)
                .map(parameter -> parameter.getName())
                .filter(name -> !ENDS_OF_CHAINS.contains(type.getType() + "." + name))
                .forEach(name -> softly.assertThat(
                                SERVER.get("/fhir/" + type.getType() + "?_count=1&" + name + ".identifier=example")
                                        .statusCode())
                        .as("%s?%s.identifier", type.getType(), name)
                        .isEqualTo(200)));
    }

    @Test
    void listedParametersFindByPostToo() {
        CapabilityStatementRestResourceComponent observation = types().stream()
                .filter(type -> type.getType().equals("Observation"))
                .findFirst()
                .orElseThrow();

        assertSoftly(softly -> observation
                .getSearchParam()
                .forEach(parameter -> softly.assertThat(SERVER.send(
                                        "/fhir/Observation/_search",
                                        request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                                .POST(BodyPublishers.ofString("_count=1&" + query(parameter))))
                                .statusCode())
                        .as(parameter.getName())
                        .isEqualTo(200)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void listedOperationsAnswer(CapabilityStatementRestResourceComponent type) {
        assertSoftly(softly -> type.getOperation()
                .forEach(operation -> softly.assertThat(rulesMetAt("/fhir/" + type.getType()
                                + (INSTANCE_OPERATIONS.contains(operation.getName()) ? "/nobody" : "")
                                + "/$" + operation.getName()))
                        .as("%s/$%s", type.getType(), operation.getName())
                        .doesNotContain("unknown-operation", "interaction-not-supported")));
    }

    /** Of an operation that changes nothing asked by GET, of one that may by POST. */
    private static List<String> rulesMetAt(String path) {
        return INSTANCE_OPERATIONS.stream().anyMatch(path::endsWith)
                ? Answer.of(SERVER.post(path, "{\"resourceType\": \"Parameters\"}"))
                        .rules()
                : Answer.of(SERVER.get(path + "?_count=1")).rules();
    }

    private static String query(CapabilityStatementRestResourceSearchParamComponent parameter) {
        String value = requireNonNull(PLAUSIBLE.get(parameter.getType()));
        return parameter.getName() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String json(CapabilityStatement statement) {
        CapabilityStatement restOnly = new CapabilityStatement();
        for (CapabilityStatementRestComponent rest : statement.getRest()) {
            restOnly.addRest(rest);
        }
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(restOnly);
    }
}
