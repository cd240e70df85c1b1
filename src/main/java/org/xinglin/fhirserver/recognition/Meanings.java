package org.xinglin.fhirserver.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** What a concept means for certain, as its sender wrote it (ADR 29). */
final class Meanings {

    private final List<CodeTranslations> translations;
    private final SystemNames names;
    private final ConceptWords words;

    Meanings(List<CodeTranslations> translations, SystemNames names, ConceptWords words) {
        this.translations = translations;
        this.names = names;
        this.words = words;
    }

    /**
     * @param vocabulary what may stand there
     * @return codings that are not there yet, marked, and perhaps some that are
     */
    List<Coding> of(CodeableConcept sent, Vocabulary vocabulary) {
        List<Coding> meant = new ArrayList<>();
        boolean known = false;
        for (Coding coding : sent.getCoding()) {
            if (coding.hasSystem()) {
                known |= names.isKnown(coding.getSystem());
                addTranslations(coding, meant);
            } else if (coding.hasCode()) {
                vocabulary.meaning(coding.getCode()).ifPresent(code -> add(code, meant));
            }
        }
        if (!known && meant.isEmpty()) {
            ownConcept(sent, vocabulary).ifPresent(code -> add(code, meant));
        }
        return meant;
    }

    /** Where the words are exactly those of one of our own concepts; other systems have more concepts than are known here. */
    private static Optional<CodeInSystem> ownConcept(CodeableConcept sent, Vocabulary vocabulary) {
        List<CodeInSystem> named = Stream.concat(
                        Stream.ofNullable(sent.getText()), sent.getCoding().stream().map(Coding::getDisplay))
                .filter(Objects::nonNull)
                .flatMap(text -> vocabulary.named(text).stream())
                .filter(CodeInSystem::isOurs)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private void add(CodeInSystem code, List<Coding> meant) {
        Coding coding = AddedCoding.marked(words.coding(code), String.valueOf(code.system()));
        meant.add(coding);
        addTranslations(coding, meant);
    }

    private void addTranslations(Coding coding, List<Coding> meant) {
        translations.forEach(each -> meant.addAll(each.of(coding)));
    }
}
