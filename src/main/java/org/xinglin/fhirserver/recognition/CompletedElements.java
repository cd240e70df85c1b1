package org.xinglin.fhirserver.recognition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The concepts of a record to which codings are added: for each type their paths, with what may stand there. */
final class CompletedElements {

    /** The deeper first: what components are tells what the record is. */
    private static final Comparator<String> DEEPER_FIRST = Comparator.comparing((String path) ->
                    -path.chars().filter(character -> character == '.').count())
            .thenComparing(Comparator.naturalOrder());

    private final Map<String, List<String>> byType;
    private final Map<String, Vocabulary> vocabularies = new HashMap<>();

    CompletedElements(RecognitionRules rules, KindElements kinds, Vocabularies known) {
        Stream<String> telling = kinds.types().stream()
                .flatMap(type -> kinds.of(type).keySet().stream().map(element -> type + "." + element));
        byType = Stream.concat(telling, rules.completed().stream().map(CompletedConcept::path))
                .collect(Collectors.groupingBy(
                        RecognitionRules::type,
                        Collectors.collectingAndThen(
                                Collectors.toCollection(() -> new TreeSet<>(DEEPER_FIRST)), List::copyOf)));
        byType.values().forEach(paths -> paths.forEach(path -> vocabularies.put(path, known.of(path))));
    }

    List<String> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    Vocabulary vocabulary(String path) {
        return Objects.requireNonNull(vocabularies.get(path), path);
    }
}
