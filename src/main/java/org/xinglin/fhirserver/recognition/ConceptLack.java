package org.xinglin.fhirserver.recognition;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Why nobody knows what a concept is, and what it probably is. */
final class ConceptLack {

    private final SystemNames names;
    private final ConceptWords words;
    private final OwnCodes own;

    ConceptLack(SystemNames names, ConceptWords words, OwnCodes own) {
        this.names = names;
        this.words = words;
        this.own = own;
    }

    /** Whether it is a code of a standard or of the release: its sender says plainly what it is. */
    boolean isClear(CodeableConcept concept) {
        return concept.getCoding().stream()
                .anyMatch(coding -> coding.hasCode()
                        && coding.hasSystem()
                        && names.isKnown(coding.getSystem())
                        && !own.lacks(coding));
    }

    /** @param concept which is not clear */
    Optional<Unrecognised> of(CodeableConcept concept, String path, Vocabulary vocabulary, KindCodes kinds) {
        Coding coded = concept.getCoding().stream()
                .filter(Coding::hasCode)
                .findFirst()
                .orElse(null);
        String said = said(concept).findFirst().orElse(null);
        if (coded == null && said == null) {
            return Optional.empty();
        }
        return Optional.of(new Unrecognised(
                path,
                coded == null ? null : coded.getSystem(),
                coded == null ? null : coded.getCode(),
                said,
                reason(coded),
                suggestion(concept, vocabulary),
                kinds.allowed()));
    }

    private String reason(@Nullable Coding coded) {
        if (coded == null) {
            return "text-only";
        }
        if (!coded.hasSystem()) {
            return "no-system";
        }
        return own.lacks(coded) ? "unknown-code" : "local-code";
    }

    private @Nullable Coding suggestion(CodeableConcept concept, Vocabulary vocabulary) {
        return said(concept)
                .flatMap(text -> vocabulary.named(text).stream())
                .findFirst()
                .map(words::coding)
                .orElse(null);
    }

    /** Its words, and its code, which with some senders is a word. */
    private static Stream<String> said(CodeableConcept concept) {
        return Stream.concat(
                        Stream.ofNullable(concept.getText()),
                        concept.getCoding().stream().flatMap(coding -> Arrays.asList(coding.getDisplay(), coding.getCode()).stream()))
                .filter(Objects::nonNull);
    }
}
