package org.xinglin.fhirserver.recognition;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A concept to which codings are added.
 *
 * @param path such as {@code Observation.component.code}
 * @param systems of ours, through which a code without system is looked for; null for none
 */
record CompletedConcept(String path, @Nullable List<String> systems) {

    List<String> lookedThrough() {
        return Objects.requireNonNullElse(systems, List.of());
    }
}
