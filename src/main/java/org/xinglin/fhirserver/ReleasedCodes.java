package org.xinglin.fhirserver;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.kernel.Canonical;

/** Codes of the release's code systems, with the words for them in a language. */
public final class ReleasedCodes {

    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    public ReleasedCodes(Collection<CodeSystem> systems) {
        for (CodeSystem system : systems) {
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
    public Coding coding(String codeSystem, String code, Language language) {
        return new Coding()
                .setSystem(Canonical.codeSystem(codeSystem))
                .setCode(code)
                .setDisplay(known(codeSystem, code, language));
    }

    /** @param codeSystem its id in the guide */
    public boolean has(String codeSystem, String code) {
        return known(codeSystem, code, Language.ZH) != null;
    }

    /**
     * @param codeSystem its id in the guide
     * @return the code itself where there are no words for it
     */
    public String words(String codeSystem, String code, Language language) {
        return Optional.ofNullable(known(codeSystem, code, language)).orElse(code);
    }

    private @Nullable String known(String codeSystem, String code, Language language) {
        Map<String, String> words = language == Language.ZH ? chinese : english;
        return words.get(key(Canonical.codeSystem(codeSystem), code));
    }
}
