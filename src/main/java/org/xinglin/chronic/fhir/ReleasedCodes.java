package org.xinglin.chronic.fhir;

import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;
import org.hl7.fhir.r4.model.Coding;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.refusal.Language;

/** Codes of the guide's code systems, with the words for them in a language. */
final class ReleasedCodes {

    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    ReleasedCodes(Release release) {
        for (CodeSystem system : release.all(CodeSystem.class)) {
            system.getConcept().forEach(concept -> {
                String key = key(system.getUrl(), concept.getCode());
                chinese.put(key, concept.getDisplay());
                english.put(key, english(concept));
            });
        }
    }

    private static String english(ConceptDefinitionComponent concept) {
        return concept.getDesignation().stream()
                .filter(designation -> "en".equals(designation.getLanguage()))
                .map(ConceptDefinitionDesignationComponent::getValue)
                .findFirst()
                .orElse(concept.getDisplay());
    }

    private static String key(String system, String code) {
        return system + "|" + code;
    }

    /** @param codeSystem its id in the guide */
    Coding coding(String codeSystem, String code, Language language) {
        String system = Ig.codeSystem(codeSystem);
        Map<String, String> words = language == Language.ZH ? chinese : english;
        return new Coding().setSystem(system).setCode(code).setDisplay(words.get(key(system, code)));
    }
}
