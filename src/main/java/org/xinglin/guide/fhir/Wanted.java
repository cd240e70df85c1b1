package org.xinglin.guide.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.UriType;

/**
 * Which of FHIR's own definitions the renderers get: those that our artifacts name, the datatypes, and the resource types that
 * profiles and parameters are about. The renderers go through all that they have again and again; loading everything would
 * take longer than all the rest. To a resource type that is only referred to they link by its name.
 */
final class Wanted {

    private static final String DEFINITIONS = "http://hl7.org/fhir/StructureDefinition/";
    private static final Set<String> ABSTRACT = Set.of("Element", "BackboneElement", "Resource", "DomainResource");

    private final FhirContext context;
    private final Set<String> named = new HashSet<>();
    private final Set<String> types = new HashSet<>(ABSTRACT);

    Wanted(Collection<Artifact> artifacts, FhirContext context) {
        this.context = context;
        for (Artifact artifact : artifacts) {
            note(artifact.resource());
            if (artifact.resource() instanceof StructureDefinition profile) {
                types.add(profile.getType());
            } else if (artifact.resource() instanceof SearchParameter parameter) {
                parameter.getBase().forEach(type -> types.add(type.getCode()));
                parameter.getTarget().forEach(type -> types.add(type.getCode()));
            }
        }
    }

    private void note(Base element) {
        for (Property property : element.children()) {
            for (Base value : property.getValues()) {
                if (value instanceof UriType uri && uri.hasValue()) {
                    named.add(uri.getValue().replaceFirst("\\|.*", ""));
                }
                note(value);
            }
        }
    }

    boolean contains(String type, String url) {
        if (!type.equals("StructureDefinition")) {
            return named.contains(url);
        }
        String name = url.startsWith(DEFINITIONS) ? url.substring(DEFINITIONS.length()) : "";
        return isType(name)
                || (named.contains(url) && !context.getResourceTypes().contains(name));
    }

    /** Whether a name is that of a datatype, or of a resource type that something of ours is about. */
    boolean isType(String name) {
        return types.contains(name) || (!name.isEmpty() && context.getElementDefinition(name) != null);
    }
}
