package org.xinglin.access.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.access.scope.SmartScope;

/** Which scopes an operation takes: file {@code operation-scopes.properties}, which the guide prints, too. */
@Component
final class OperationScopes {

    private static final String FILE = "/operation-scopes.properties";
    private static final String OF_ANY_TYPE = "*/";

    /** What less a resident's own token needs: of these records he may say something of himself. */
    private static final String OWN = "/own-operation-scopes.properties";

    private final Properties scopes = read(FILE);
    private final Properties own = read(OWN);

    OperationScopes() throws IOException {}

    private static Properties read(String file) throws IOException {
        Properties read = new Properties();
        try (InputStream in = Objects.requireNonNull(OperationScopes.class.getResourceAsStream(file))) {
            read.load(in);
        }
        return read;
    }

    /**
     * What the token of whoever calls an operation must allow, all of it.
     *
     * @param type null at the base
     * @param operation with its dollar sign
     * @param resident whether it is a resident's own token
     * @return nothing if nobody has said it
     */
    Optional<List<SmartScope>> of(@Nullable String type, String operation, boolean resident) {
        String name = type == null ? operation : type + "/" + operation;
        String ofType = resident ? own.getProperty(name, scopes.getProperty(name)) : scopes.getProperty(name);
        String listed = ofType != null || type == null ? ofType : scopes.getProperty(OF_ANY_TYPE + operation);
        return Optional.ofNullable(listed)
                .map(text -> Arrays.stream(text.split(" "))
                        .map(each -> SmartScope.of(each).orElseThrow())
                        .map(each -> ofType == null && type != null
                                ? new SmartScope(each.level(), type, each.interactions(), List.of())
                                : each)
                        .toList());
    }
}
