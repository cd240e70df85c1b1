package org.xinglin.guide.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** {@code docs/independent-validation.md}: what another validator says otherwise, and why. */
final class DisagreementPage {

    private DisagreementPage() {}

    /**
     * The page.
     *
     * @param sliceRules the keys of our invariants that stand at slices
     * @throws AssertionError if a disagreement has no reason, or a reason explains nothing
     */
    static String of(int agreed, int good, int expected, List<Disagreement> disagreements, Set<String> sliceRules)
            throws IOException {
        Map<String, List<Disagreement>> byReason = new LinkedHashMap<>();
        List<DisagreementReason> reasons = DisagreementReason.all();
        reasons.forEach(reason -> byReason.put(reason.text(), new ArrayList<>()));
        List<Disagreement> unexplained = new ArrayList<>();
        for (Disagreement disagreement : disagreements) {
            reasons.stream()
                    .filter(reason -> reason.explains(disagreement, sliceRules))
                    .findFirst()
                    .ifPresentOrElse(
                            reason -> Objects.requireNonNull(byReason.get(reason.text()))
                                    .add(disagreement),
                            () -> unexplained.add(disagreement));
        }
        assertThat(unexplained)
                .as("disagreements that src/test/resources/independent/reasons.yaml does not explain")
                .isEmpty();
        assertThat(byReason)
                .as("reasons that explain nothing any more")
                .allSatisfy(
                        (reason, explained) -> assertThat(explained).as(reason).isNotEmpty());

        StringBuilder text = new StringBuilder("""
                # What another validator says

                `com.ibm.fhir:fhir-validation:4.10.2` (LinuxForHealth FHIR, formerly IBM's) shares no code with HAPI's. It looks at
                every good and every bad example with the profile that the server would enforce. It agrees when it finds no
                error in a good one, refuses a bad one that is refused, and names the invariant that a bad one is made for.
                `IndependentValidationIT` runs it in every `mvn verify` and generates this page; `bin/check independent` runs
                it alone. Warnings of its own, such as the missing narrative (`dom-6`), do not count.

                """);
        text.append("| | |\n|---|---|\n| good examples | ").append(good);
        text.append(" |\n| expectations of bad examples | ").append(expected);
        text.append(" |\n| agreed | ").append(agreed);
        text.append(" |\n| disagreed, explained below | ")
                .append(disagreements.size())
                .append(" |\n");
        byReason.forEach((reason, explained) -> {
            text.append("\n## ").append(reason.strip()).append("\n\n| Example | Rule | It says |\n|---|---|---|\n");
            for (Disagreement one : explained) {
                text.append("| `").append(one.example()).append("` | ");
                text.append(one.rule().isEmpty() ? "good" : "`" + one.rule() + "`")
                        .append(" | ");
                text.append(one.said().isEmpty() ? "nothing" : shortened(one.said()))
                        .append(" |\n");
            }
        });
        return text.toString();
    }

    private static String shortened(String text) {
        String escaped = text.replace("|", "\\|");
        return escaped.length() <= 160 ? escaped : escaped.substring(0, 160) + "…";
    }
}
