package org.xinglin.guide.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.fhirserver.validation.ImpliedProfiles;
import org.xinglin.guide.fhir.OtherValidator.Finding;

/**
 * A validator that is not HAPI's looks at the good and at the bad examples. Where it disagrees with ours, {@code
 * docs/independent-validation.md} says why; the document is made here.
 */
class IndependentValidationIT {

    private static final Path EXAMPLES = Path.of("src/test/resources/examples");
    private static final FhirContext CONTEXT = FhirContext.forR4();
    private static final ReleasedConformance RELEASED = ReleasedConformance.load(CONTEXT);
    private static final ImpliedProfiles IMPLIED = new ImpliedProfiles(RELEASED);

    private static final String SLICES = "(invariant of a slice)";
    private static final String RESPONSES = "(questionnaire response)";

    /** Why the other validator says something else. */
    record Reason(String text, Set<String> rules, Set<String> examples, String says) {

        Reason {
            rules = rules == null ? Set.of() : rules;
            examples = examples == null ? Set.of() : examples;
        }

        /** Whether it is about examples that other rooms have yet to bring. */
        boolean isOfNothingHere() {
            return rules.isEmpty()
                    && says == null
                    && examples.stream()
                            .noneMatch(
                                    example -> example.equals(RESPONSES) ? anyResponse() : Files.exists(file(example)));
        }

        boolean explains(Disagreement disagreement, Set<String> sliceRules) {
            return examples.contains(disagreement.example())
                    || (examples.contains(RESPONSES) && disagreement.isOfResponse())
                    || rules.contains(disagreement.rule())
                    || (rules.contains(SLICES) && sliceRules.contains(disagreement.rule()))
                    || (says != null && disagreement.said().matches(says));
        }
    }

    private static boolean anyResponse() {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("invalid"))) {
            return files.anyMatch(file -> new Disagreement(name(file), "", "").isOfResponse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String example) {
        return EXAMPLES.resolve(example.startsWith("bad-") ? "invalid" : "valid")
                .resolve(example + ".json");
    }

    /**
     * One example that the two see differently.
     *
     * @param rule which ours is told to find, empty for a good example
     * @param said by the other, or that it said nothing
     */
    record Disagreement(String example, String rule, String said) {

        boolean isOfResponse() {
            try {
                return Files.readString(file(example)).contains("\"resourceType\": \"QuestionnaireResponse\"");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void itAgreesOrTheDocumentSaysWhyNot() throws IOException {
        List<Path> good = files("valid");
        Map<String, List<Finding>> found = OtherValidator.validate(
                Path.of("src/main/resources/conformance"),
                Stream.concat(good.stream(), files("invalid").stream())
                        .collect(Collectors.toMap(
                                file -> file, IndependentValidationIT::profile, (a, b) -> a, TreeMap::new)));
        List<Disagreement> disagreements = new ArrayList<>();
        good.forEach(file ->
                forGood(name(file), found.getOrDefault(name(file), List.of())).ifPresent(disagreements::add));
        JsonNode expectations = new ObjectMapper()
                .readTree(EXAMPLES.resolve("expectations.json").toFile());
        int agreed = good.size() - disagreements.size();
        int expected = 0;
        Set<String> ours = ourInvariants(element -> true);
        for (JsonNode expectation : expectations) {
            Optional<Disagreement> disagreement = forBad(expectation, found, ours);
            disagreement.ifPresent(disagreements::add);
            expected++;
            agreed += disagreement.isPresent() ? 0 : 1;
        }

        String document = document(agreed, good.size(), expected, disagreements);
        Files.writeString(Path.of("target", "independent-validation.md"), document);
        assertThat(Path.of("docs", "independent-validation.md"))
                .as("docs/independent-validation.md is not what the two validators say now; if it should be, copy"
                        + " target/independent-validation.md there")
                .hasContent(document);
    }

    private static Optional<Disagreement> forGood(String example, List<Finding> found) {
        return found.stream()
                .filter(Finding::isError)
                .findFirst()
                .map(error -> new Disagreement(example, "", error.text()));
    }

    /** An invariant of ours must be named; for all else it is enough that the record is not accepted. */
    private static Optional<Disagreement> forBad(
            JsonNode expectation, Map<String, List<Finding>> found, Set<String> ours) {
        String example = expectation.get("file").asText().replace(".json", "");
        String rule = expectation.get("rule").asText();
        boolean error = expectation.get("severity").asText().equals("error");
        List<Finding> findings = found.getOrDefault(example, List.of());
        boolean named = findings.stream().anyMatch(finding -> finding.text().startsWith(rule + ":"));
        boolean refused = findings.stream().anyMatch(Finding::isError);
        boolean agrees = ours.contains(rule) ? named && (refused || !error) : refused || !error;
        if (agrees) {
            return Optional.empty();
        }
        return Optional.of(new Disagreement(
                example,
                rule,
                findings.stream()
                        .filter(Finding::isError)
                        .findFirst()
                        .map(Finding::text)
                        .orElse("")));
    }

    private static String document(int agreed, int good, int expected, List<Disagreement> disagreements)
            throws IOException {
        Map<String, List<Disagreement>> byReason = new LinkedHashMap<>();
        List<Reason> reasons = reasons();
        reasons.forEach(reason -> byReason.put(reason.text(), new ArrayList<>()));
        Set<String> sliceRules = ourInvariants(element -> element.contains(":"));
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
        reasons.stream().filter(Reason::isOfNothingHere).forEach(reason -> byReason.remove(reason.text()));
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

    private static List<Reason> reasons() throws IOException {
        try (InputStream in = IndependentValidationIT.class.getResourceAsStream("/independent/reasons.yaml")) {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(Objects.requireNonNull(in), new TypeReference<List<Reason>>() {});
        }
    }

    /** The keys of our invariants that stand at such elements. */
    private static Set<String> ourInvariants(java.util.function.Predicate<String> element) {
        return RELEASED.all(StructureDefinition.class).stream()
                .flatMap(profile -> profile.getDifferential().getElement().stream())
                .filter(definition -> element.test(definition.getId()))
                .flatMap(definition -> definition.getConstraint().stream())
                .map(constraint -> constraint.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String profile(Path file) {
        try {
            Resource resource = (Resource) CONTEXT.newJsonParser().parseResource(Files.readString(file));
            return IMPLIED.of(resource).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
            return files.sorted().toList();
        }
    }
}
