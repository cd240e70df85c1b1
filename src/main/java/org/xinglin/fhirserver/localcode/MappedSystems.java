package org.xinglin.fhirserver.localcode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.recognition.SystemNames;

/** From which code systems to which stored maps count: from a sender's own, to one that profiles and rules know. */
@Component
final class MappedSystems {

    private final SystemNames names;
    private final Map<String, Set<String>> released = new HashMap<>();

    MappedSystems(SystemNames names, Release release) {
        this.names = names;
        release.all(CodeSystem.class).forEach(system -> {
            Set<String> codes = released.computeIfAbsent(system.getUrl(), url -> new HashSet<>());
            system.getConcept().forEach(concept -> codes.add(concept.getCode()));
        });
    }

    /** Whether a code system is a sender's own: what a standard's codes are is not the sender's to say. */
    boolean isLocal(@Nullable String system) {
        return system != null && !system.isBlank() && names.meant(system) == null && !names.isKnown(system);
    }

    /** The right name of the code system that a group maps to; nothing if the group does not count. */
    Optional<String> target(ConceptMapGroupComponent group) {
        return isLocal(group.getSource()) && group.getTarget() != null
                ? Optional.ofNullable(names.meant(group.getTarget())).map(SystemNames.Named::system)
                : Optional.empty();
    }

    /** Whether the release lists codes of a system, and this is none of them: nothing would follow from it. */
    boolean lacks(String system, String code) {
        Set<String> codes = released.get(system);
        return codes != null && !codes.isEmpty() && !codes.contains(code);
    }
}
