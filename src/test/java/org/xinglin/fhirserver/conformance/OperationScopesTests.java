package org.xinglin.fhirserver.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each operation of the contract says which scopes it needs, and nothing else does. */
class OperationScopesTests {

    private static final String EVERY_TYPE = "*/";

    /** SMART App Launch 2.2.0, section 3.0.2: context, type, and some of create, read, update, delete, search in this order. */
    private static final String SCOPE = "(patient|user|system)/(\\*|[A-Z][A-Za-z]+)\\.(?=[cruds])c?r?u?d?s?";

    @Test
    void everyOperationHasScopesAndEveryScopeAnOperation() throws IOException {
        Properties scopes = new Properties();
        try (InputStream in = OperationScopesTests.class.getResourceAsStream("/operation-scopes.properties")) {
            scopes.load(in);
        }
        Set<String> operations = Contract.types().stream()
                .flatMap(type -> type.getOperation().stream()
                        .map(operation -> scopes.containsKey(EVERY_TYPE + "$" + operation.getName())
                                ? EVERY_TYPE + "$" + operation.getName()
                                : type.getType() + "/$" + operation.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        Contract.statement()
                .getRestFirstRep()
                .getOperation()
                .forEach(operation -> operations.add("$" + operation.getName()));

        assertThat(scopes.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(operations);
        scopes.forEach((operation, wanted) ->
                assertThat(((String) wanted).split(" ")).as("%s", operation).allMatch(scope -> scope.matches(SCOPE)));
    }
}
