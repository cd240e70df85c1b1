package org.xinglin.fhirserver.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;

/**
 * What clients may do here: the resource types, interactions, search parameters and operations that {@code
 * CapabilityStatement/xinglin-server} lists. What it does not list does not exist.
 */
public final class ServerContract {

    /** The contract's id among the released conformance resources. */
    public static final String ID = "xinglin-server";

    private static final String FILE = "/conformance/CapabilityStatement-" + ID + ".json";

    private final Map<String, CapabilityStatementRestResourceComponent> types;
    private final Set<String> systemOperations;
    private final Map<String, String> operationsByDefinition;
    private final Map<String, Set<String>> searchParameters;
    private final CapabilityStatement statement;

    public ServerContract(CapabilityStatement statement) {
        this.statement = statement;
        CapabilityStatementRestComponent rest = statement.getRestFirstRep();
        this.types = rest.getResource().stream()
                .collect(Collectors.toMap(
                        CapabilityStatementRestResourceComponent::getType,
                        resource -> resource,
                        (first, second) -> {
                            throw new IllegalStateException("The contract lists " + first.getType() + " twice");
                        },
                        LinkedHashMap::new));
        this.searchParameters = rest.getResource().stream()
                .collect(Collectors.toUnmodifiableMap(
                        CapabilityStatementRestResourceComponent::getType,
                        resource -> resource.getSearchParam().stream()
                                .map(parameter -> parameter.getName())
                                .collect(Collectors.toUnmodifiableSet())));
        this.systemOperations = rest.getOperation().stream()
                .map(operation -> operation.getName())
                .collect(Collectors.toSet());
        this.operationsByDefinition = Stream.concat(
                        rest.getOperation().stream(),
                        rest.getResource().stream().flatMap(resource -> resource.getOperation().stream()))
                .collect(Collectors.toMap(
                        operation -> operation.getDefinition(),
                        operation -> operation.getName(),
                        (name, same) -> name));
    }

    /**
     * The exposed resource types, read without the FHIR library: for the moment of start-up when it is not there yet.
     *
     * @throws UncheckedIOException if the release has no contract
     */
    public static Set<String> readTypes() {
        Set<String> types = new LinkedHashSet<>();
        try (InputStream in = ServerContract.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("The class path has no " + FILE);
            }
            for (JsonNode resource : new ObjectMapper().readTree(in).at("/rest/0/resource")) {
                types.add(resource.required("type").asText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    static ServerContract of(ReleasedConformance released) {
        return released.all(CapabilityStatement.class).stream()
                .filter(statement -> ID.equals(statement.getIdElement().getIdPart()))
                .findFirst()
                .map(ServerContract::new)
                .orElseThrow(() -> new IllegalStateException("The release has no CapabilityStatement/" + ID));
    }

    /** A copy of the whole statement, the caller's to change. */
    public CapabilityStatement statement() {
        return statement.copy();
    }

    /** The exposed resource types, in the contract's order. */
    public Set<String> types() {
        return types.keySet();
    }

    /** Whether a client may use an interaction on a type. */
    public boolean allows(String type, TypeRestfulInteraction interaction) {
        return Optional.ofNullable(types.get(type)).stream()
                .flatMap(resource -> resource.getInteraction().stream())
                .anyMatch(allowed -> allowed.getCode() == interaction);
    }

    /** Whether an operation, named without {@code $}, may be called on a type or one of its instances. */
    public boolean allowsOperation(String type, String operation) {
        return operationsOf(type).contains(operation);
    }

    /** Whether an operation, named without {@code $}, may be called at the base of the server. */
    public boolean allowsSystemOperation(String operation) {
        return systemOperations.contains(operation);
    }

    /** The name, without {@code $}, of the operation whose definition has a canonical URL. */
    public Optional<String> operationDefinedBy(String definition) {
        return Optional.ofNullable(operationsByDefinition.get(definition));
    }

    /** The operations of a type, named without {@code $}. */
    public Set<String> operationsOf(String type) {
        return Optional.ofNullable(types.get(type)).stream()
                .flatMap(resource -> resource.getOperation().stream())
                .map(operation -> operation.getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The search parameters of a type. */
    public Set<String> searchParametersOf(String type) {
        return searchParameters.getOrDefault(type, Set.of());
    }
}
