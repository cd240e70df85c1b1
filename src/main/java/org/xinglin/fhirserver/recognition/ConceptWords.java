package org.xinglin.fhirserver.recognition;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Release;

/** The words for codes: displays and designations of the release, and synonyms; and the display of each code. */
final class ConceptWords {

    private final Map<CodeInSystem, Set<String>> words = new HashMap<>();
    private final Map<CodeInSystem, String> displays = new HashMap<>();

    ConceptWords(Release release, RecognitionRules rules) {
        for (CodeSystem system : release.all(CodeSystem.class)) {
            system.getConcept().forEach(concept -> add(system.getUrl(), concept));
        }
        rules.synonyms().forEach(synonyms -> synonyms.words()
                .forEach(word -> add(new CodeInSystem(synonyms.system(), synonyms.code()), word)));
    }

    private void add(String system, ConceptDefinitionComponent concept) {
        CodeInSystem code = new CodeInSystem(system, concept.getCode());
        displays.put(code, concept.getDisplay());
        add(code, concept.getDisplay());
        concept.getDesignation().forEach(designation -> add(code, designation.getValue()));
    }

    private void add(CodeInSystem code, @Nullable String word) {
        if (word != null) {
            words.computeIfAbsent(code, each -> new HashSet<>()).add(plain(word));
        }
    }

    /** Words without what people write differently: width, case, blanks. */
    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }

    Set<String> of(CodeInSystem code) {
        return words.getOrDefault(code, Set.of());
    }

    Coding coding(CodeInSystem code) {
        return new Coding(code.system(), code.code(), displays.get(code));
    }
}
