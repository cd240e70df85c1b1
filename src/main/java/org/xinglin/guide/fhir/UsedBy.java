package org.xinglin.guide.fhir;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.UriType;

/** Which artifacts name which: profiles their value sets and extensions, value sets their code systems. */
final class UsedBy {

    private final Map<Artifact, Set<Artifact>> users = new HashMap<>();

    UsedBy(Artifacts artifacts) {
        for (Artifact artifact : artifacts.all()) {
            Base root = artifact.resource() instanceof StructureDefinition profile
                    ? profile.getDifferential()
                    : artifact.resource();
            note(artifact, root, artifacts);
        }
    }

    List<Artifact> of(Artifact used) {
        return List.copyOf(users.getOrDefault(used, Set.of()));
    }

    private void note(Artifact user, Base element, Artifacts artifacts) {
        for (Property property : element.children()) {
            for (Base value : property.getValues()) {
                if (value instanceof UriType uri && uri.hasValue()) {
                    artifacts
                            .find(uri.getValue())
                            .filter(used -> !used.equals(user))
                            .ifPresent(used -> users.computeIfAbsent(used, first -> new LinkedHashSet<>())
                                    .add(user));
                }
                note(user, value, artifacts);
            }
        }
    }
}
