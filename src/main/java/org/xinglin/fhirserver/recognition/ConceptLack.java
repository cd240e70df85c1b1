package org.xinglin.fhirserver.recognition;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Why nobody knows what a concept is, and what it probably is. */
final class ConceptLack {

    private final SystemNames names;
    private final ConceptWords words;
    private final ReleasedMaps maps;
    private final WrongCodes wrong;

    ConceptLack(SystemNames names, ConceptWords words, ReleasedMaps maps, WrongCodes wrong) {
        this.names = names;
        this.words = words;
        this.maps = maps;
        this.wrong = wrong;
    }

    /** Whether it is a code of a standard or of the release that resembles nothing: its sender says plainly what it is. */
    boolean isClear(CodeableConcept concept) {
        return similar(concept) == null
                && concept.getCoding().stream()
                        .anyMatch(coding -> coding.hasCode()
                                && coding.hasSystem()
                                && names.isKnown(coding.getSystem())
                                && !wrong.isWrong(coding));
    }

    /**
     * @param concept which is not clear
     * @param also what else a record has that has a code
     * @param allowed what could stand there, where these are few codes
     */
    Optional<Unrecognised> of(
            CodeableConcept concept,
            String path,
            Vocabulary vocabulary,
            Function<Coding, String> also,
            @Nullable String allowed) {
        Coding coded =
                concept.getCoding().stream().filter(Coding::hasCode).findFirst().orElse(null);
        Coding similar = similar(concept);
        String said = said(concept).findFirst().orElse(null);
        if (coded == null && said == null) {
            return Optional.empty();
        }
        Coding suggestion = similar == null ? suggestion(concept, vocabulary) : similar;
        return Optional.of(new Unrecognised(
                path,
                coded == null ? null : coded.getSystem(),
                coded == null ? null : coded.getCode(),
                said,
                similar == null ? reason(coded) : "similar-code",
                suggestion,
                suggestion == null ? "" : also.apply(suggestion),
                allowed));
    }

    private @Nullable Coding similar(CodeableConcept concept) {
        return concept.getCoding().stream()
                .map(CodeInSystem::of)
                .map(code -> maps.similar(names.edition(code)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String reason(@Nullable Coding coded) {
        if (coded == null) {
            return "text-only";
        }
        if (!coded.hasSystem()) {
            return "no-system";
        }
        return wrong.isWrong(coded) ? "unknown-code" : "local-code";
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
                        concept.getCoding().stream()
                                .flatMap(coding -> Arrays.asList(coding.getDisplay(), coding.getCode()).stream()))
                .filter(Objects::nonNull);
    }
}
