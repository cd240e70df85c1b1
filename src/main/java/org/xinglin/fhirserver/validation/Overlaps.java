package org.xinglin.fhirserver.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinglin.fhirserver.refusal.Issue;

/** Leaves out what only says once more what another issue says better: one fault, one issue. */
final class Overlaps {

    private static final Pattern ELEMENT = Pattern.compile("^[“']?(?<element>[A-Za-z][\\w.\\[\\]]*)");
    private static final Set<String> ONE_OF_A_PLACE = Set.of("type-invalid", "format-invalid");

    private Overlaps() {}

    static List<Issue> without(List<Issue> issues) {
        List<Issue> kept = new ArrayList<>();
        for (Issue issue : issues) {
            if (!isSaid(issue, issues, kept)) {
                kept.add(issue);
            }
        }
        return kept;
    }

    private static boolean isSaid(Issue issue, List<Issue> all, List<Issue> before) {
        return switch (issue.rule()) {
            case "code-unknown" ->
                all.stream()
                        .anyMatch(other -> other.blocks()
                                && other.rule().equals("code-not-in-value-set")
                                && other.expressions().equals(issue.expressions()));
            case "element-required" -> all.stream().anyMatch(other -> saysOfTheElement(other, element(issue)));
            default ->
                ONE_OF_A_PLACE.contains(issue.rule())
                        && before.stream()
                                .anyMatch(other -> other.rule().equals(issue.rule())
                                        && other.severity() == issue.severity()
                                        && other.expressions().equals(issue.expressions()));
        };
    }

    /** A slice of the element is missing (an extension is one as well as an element), or what stands there could not be read. */
    private static boolean saysOfTheElement(Issue other, String element) {
        return !element.isEmpty()
                && !element.endsWith("extension")
                && (other.rule().equals("slice-required")
                                && String.valueOf(other.expected()).contains(" " + element + ":")
                        || other.rule().equals("type-invalid")
                                && other.expressions().contains(element));
    }

    private static String element(Issue required) {
        Matcher matcher = ELEMENT.matcher(String.valueOf(required.text()));
        return matcher.find() ? matcher.group("element") : "";
    }
}
