package org.xinglin.fhirserver.recognition;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Coding;
import org.xinglin.fhirserver.Release;

/** The code systems that the release lists completely. */
final class OwnCodes {

    private final Map<String, Set<String>> bySystem;

    OwnCodes(Release release) {
        bySystem = release.all(CodeSystem.class).stream()
                .filter(system -> system.getContent() == CodeSystemContentMode.COMPLETE)
                .collect(Collectors.toMap(
                        CodeSystem::getUrl,
                        system -> system.getConcept().stream()
                                .map(ConceptDefinitionComponent::getCode)
                                .collect(Collectors.toSet())));
    }

    /** Whether a coding is of such a system, which has no such code. */
    boolean lacks(Coding coding) {
        Set<String> codes = bySystem.get(String.valueOf(coding.getSystem()));
        return codes != null && !codes.contains(String.valueOf(coding.getCode()));
    }
}
