package org.xinglin.guide.fhir;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why the other validator says something else, from {@code independent/reasons.yaml}.
 *
 * @param rules keys of rules, or all invariants of slices
 * @param examples names of examples, or all responses to questionnaires
 * @param says a pattern of what it says; null if that does not matter
 */
record DisagreementReason(
        String text,
        Set<String> rules,
        Set<String> examples,
        @Nullable String says) {

    private static final String SLICES = "(invariant of a slice)";
    private static final String RESPONSES = "(questionnaire response)";

    DisagreementReason {
        rules = rules == null ? Set.of() : rules;
        examples = examples == null ? Set.of() : examples;
    }

    static List<DisagreementReason> all() throws IOException {
        try (InputStream in = DisagreementReason.class.getResourceAsStream("/independent/reasons.yaml")) {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(Objects.requireNonNull(in), new TypeReference<List<DisagreementReason>>() {});
        }
    }

    boolean explains(Disagreement disagreement, Set<String> sliceRules) {
        return examples.contains(disagreement.example())
                || (examples.contains(RESPONSES) && disagreement.isOfResponse())
                || rules.contains(disagreement.rule())
                || (rules.contains(SLICES) && sliceRules.contains(disagreement.rule()))
                || (says != null && disagreement.said().matches(says));
    }
}
