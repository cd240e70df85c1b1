package org.xinglin.fhirserver.recognition;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Coding;
import org.xinglin.fhirserver.Release;

/** Codes that their system certainly has not: the release lists its own systems completely, and LOINC's numbers check themselves. */
final class WrongCodes {

    private final Map<String, Set<String>> bySystem;

    WrongCodes(Release release) {
        bySystem = release.all(CodeSystem.class).stream()
                .filter(system -> system.getContent() == CodeSystemContentMode.COMPLETE)
                .collect(Collectors.toMap(
                        CodeSystem::getUrl,
                        system -> system.getConcept().stream()
                                .map(ConceptDefinitionComponent::getCode)
                                .collect(Collectors.toSet())));
    }

    boolean isWrong(Coding coding) {
        String code = String.valueOf(coding.getCode());
        if (LoincNumber.SYSTEM.equals(coding.getSystem())) {
            return !LoincNumber.isOne(code);
        }
        Set<String> codes = bySystem.get(String.valueOf(coding.getSystem()));
        return codes != null && !codes.contains(code);
    }
}
