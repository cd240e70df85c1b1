package org.xinglin.fhirserver.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.xinglin.fhirserver.Release;

/** What may stand in which element: the codes that profiles are enforced for, those of released systems, and those of maps. */
final class Vocabularies {

    private final Map<String, Vocabulary> byPath = new HashMap<>();

    Vocabularies(Release release, RecognitionRules rules, KindElements kinds, ReleasedMaps maps, ConceptWords words) {
        for (String type : kinds.types()) {
            kinds.of(type)
                    .forEach(
                            (element, codes) -> addKinds(at(type + "." + element, codes.forms()), codes, rules, words));
        }
        for (CompletedConcept completed : rules.completed()) {
            Vocabulary vocabulary = at(completed.path(), List.of());
            release.all(CodeSystem.class).stream()
                    .filter(system -> completed.lookedThrough().contains(system.getUrl()))
                    .forEach(system -> system.getConcept().forEach(concept -> {
                        CodeInSystem code = new CodeInSystem(system.getUrl(), concept.getCode());
                        addCode(vocabulary, code, rules);
                        if (completed.told()) {
                            vocabulary.addWords(code, words);
                        }
                    }));
            if (completed.path().endsWith("." + KindElements.CODE)) {
                maps.sources().forEach(source -> addCode(vocabulary, source, rules));
            }
        }
    }

    private static void addKinds(Vocabulary vocabulary, KindCodes codes, RecognitionRules rules, ConceptWords words) {
        Stream<CodeInSystem> known = Stream.concat(
                codes.listed().keySet().stream(),
                rules.synonyms().stream()
                        .map(synonyms -> new CodeInSystem(synonyms.system(), synonyms.code()))
                        .filter(code -> codes.profile(words.coding(code)) != null));
        known.filter(code -> !rules.conclusions().contains(code.system()))
                .distinct()
                .forEach(code -> {
                    addCode(vocabulary, code, rules);
                    vocabulary.addWords(code, words);
                });
    }

    private static void addCode(Vocabulary vocabulary, CodeInSystem code, RecognitionRules rules) {
        if (String.valueOf(code.code()).length() >= rules.leastCode()) {
            vocabulary.addCode(code);
        }
    }

    private Vocabulary at(String path, List<KindCodes.Form> forms) {
        return byPath.computeIfAbsent(path, each -> new Vocabulary(forms));
    }

    /** Empty where nothing is known of an element. */
    Vocabulary of(String path) {
        return byPath.getOrDefault(path, new Vocabulary(List.of()));
    }
}
