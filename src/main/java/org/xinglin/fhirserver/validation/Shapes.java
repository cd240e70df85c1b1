package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.DataFile;
import org.xinglin.fhirserver.refusal.TextTemplate;

/** How an element is written in JSON, by its type: {@code refusals/shapes.yaml}. */
final class Shapes {

    private static final String FILE = "/refusals/shapes.yaml";

    private final FhirContext context;
    private final Map<String, String> byType = DataFile.read(FILE, new TypeReference<>() {});

    Shapes(FhirContext context) {
        this.context = context;
    }

    /**
     * A member of the JSON as it should be.
     *
     * @param location such as {@code Patient.name[0]}
     * @param sent the single value that stands there, or null
     */
    Optional<String> of(String location, @Nullable String sent) {
        String[] steps = location.replaceAll("\\[[^]]*]", "").split("\\.");
        BaseRuntimeElementDefinition<?> at;
        try {
            at = context.getResourceDefinition(steps[0]);
        } catch (DataFormatException noResource) {
            return Optional.empty();
        }
        BaseRuntimeChildDefinition child = null;
        for (int i = 1; i < steps.length; i++) {
            child = at instanceof BaseRuntimeElementCompositeDefinition<?> composite
                    ? composite.getChildByName(steps[i])
                    : null;
            if (child == null) {
                return Optional.empty();
            }
            at = child.getChildByName(steps[i]);
        }
        return child == null || !(at instanceof BaseRuntimeElementCompositeDefinition<?>)
                ? Optional.empty()
                : Optional.of(written(steps[steps.length - 1], child, at, sent));
    }

    private String written(
            String name,
            BaseRuntimeChildDefinition child,
            BaseRuntimeElementDefinition<?> type,
            @Nullable String sent) {
        String value = byType.containsKey(type.getName())
                ? TextTemplate.of(byType.get(type.getName())).with(Map.of("value", sent == null ? "…" : sent))
                : "{ … }";
        return "\"" + name + "\": " + (child.getMax() == 1 ? value : "[" + value + "]");
    }
}
