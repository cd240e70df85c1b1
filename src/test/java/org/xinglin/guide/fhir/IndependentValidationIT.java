package org.xinglin.guide.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.xinglin.fhirserver.recognition.ImpliedProfiles;
import org.xinglin.guide.fhir.OtherValidator.Finding;

/**
 * A validator that is not HAPI's looks at the good and at the bad examples. Where it disagrees with ours, {@code
 * docs/independent-validation.md} says why; the document is made here.
 */
class IndependentValidationIT {

    private static final Path EXAMPLES = Disagreement.EXAMPLES;
    private static final FhirContext CONTEXT = FhirContext.forR4();
    private static final ReleasedConformance RELEASED = ReleasedConformance.load(CONTEXT);
    private static final ImpliedProfiles IMPLIED = new ImpliedProfiles(RELEASED);

    @Test
    void itAgreesOrTheDocumentSaysWhyNot() throws IOException {
        List<Path> good = files("valid");
        Map<String, List<Finding>> found = OtherValidator.validate(
                Path.of("src/main/resources/conformance"),
                Stream.concat(good.stream(), files("invalid").stream())
                        .collect(Collectors.toMap(
                                file -> file, IndependentValidationIT::profile, (a, b) -> a, TreeMap::new)));
        List<Disagreement> disagreements = new ArrayList<>();
        good.forEach(file -> forGood(Disagreement.name(file), found.getOrDefault(Disagreement.name(file), List.of()))
                .ifPresent(disagreements::add));
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

        String document = DisagreementPage.of(
                agreed, good.size(), expected, disagreements, ourInvariants(element -> element.contains(":")));
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

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
            return files.sorted().toList();
        }
    }
}
