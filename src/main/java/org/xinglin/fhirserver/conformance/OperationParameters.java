package org.xinglin.fhirserver.conformance;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.DataFile;

/** Which parameters each operation of the contract takes, and how often each may come. */
final class OperationParameters {

    private static final String FILE = "/operations/parameters.yaml";
    private static final String MANY = "many";

    /** By operation, for one type or, with a leading slash, for every type. */
    private final Map<String, Map<String, Integer>> most = new HashMap<>();

    private record Offered(String operation, @Nullable String type, Map<String, String> parameters) {}

    /** @throws java.io.UncheckedIOException if the list of HL7's is missing or malformed */
    OperationParameters(List<OperationDefinition> own) {
        for (Offered offered : DataFile.read(FILE, new TypeReference<List<Offered>>() {})) {
            String type = offered.type() == null ? "" : offered.type();
            most.put(
                    key(type, offered.operation()),
                    offered.parameters().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> times(entry.getValue(), MANY))));
        }
        for (OperationDefinition definition : own) {
            Map<String, Integer> parameters = definition.getParameter().stream()
                    .filter(parameter -> parameter.getUse() == OperationParameterUse.IN)
                    .collect(Collectors.toMap(
                            parameter -> parameter.getName(), parameter -> times(parameter.getMax(), "*")));
            if (Boolean.TRUE.equals(definition.getSystemElement().getValue())) {
                most.put(key("", definition.getCode()), parameters);
            }
            definition.getResource().forEach(type -> most.put(key(type.getCode(), definition.getCode()), parameters));
        }
    }

    private static String key(String type, String operation) {
        return type + "/" + operation;
    }

    private static int times(String written, String unbounded) {
        return written.equals(unbounded) ? Integer.MAX_VALUE : Integer.parseInt(written);
    }

    /**
     * @param operation its name without {@code $}
     * @return how often each parameter may come
     * @throws IllegalStateException if nobody has said so
     */
    Map<String, Integer> of(@Nullable String type, String operation) {
        Map<String, Integer> parameters = type == null ? null : most.get(key(type, operation));
        if (parameters == null) {
            parameters = most.get(key("", operation));
        }
        if (parameters == null) {
            throw new IllegalStateException("No parameters are listed of $" + operation + " of " + type);
        }
        return parameters;
    }
}
