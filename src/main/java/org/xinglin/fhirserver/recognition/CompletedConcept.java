package org.xinglin.fhirserver.recognition;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A concept to which codings are added.
 *
 * @param path such as {@code Observation.component.code}
 * @param systems of ours, through which a code without system is looked for; null for none
 * @param told whether rules go by the codes of these systems: what has none of them is told to its sender
 */
record CompletedConcept(String path, @Nullable List<String> systems, boolean told) {

    List<String> lookedThrough() {
        return Objects.requireNonNullElse(systems, List.of());
    }
}
