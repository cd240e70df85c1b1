package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/** Every example of the profiles, through the validator that the server uses: the good pass, the bad fail as announced. */
class ProfileExamplesTests {

    private static final Path EXAMPLES = Path.of("src/test/resources/examples");
    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final ProfileValidator VALIDATOR = validator();

    /** What {@code expectations.json} says of one bad example. */
    record Expectation(String file, String severity, String expression, String rule) {}

    private static ProfileValidator validator() {
        ReleasedConformance released = ReleasedConformance.load(CONTEXT);
        ValidationConfig config = new ValidationConfig();
        return config.profileValidator(
                CONTEXT,
                config.languageValidators(
                        CONTEXT,
                        config.enforcedDefinitions(
                                CONTEXT,
                                released,
                                new DefaultProfileValidationSupport(CONTEXT),
                                new PrePopulatedValidationSupport(CONTEXT))),
                config.impliedProfiles(released));
    }

    @TestFactory
    Stream<DynamicTest> goodExamplesPass() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("valid"))) {
            List<Path> sorted = files.sorted().toList();
            assertThat(sorted).isNotEmpty();
            return sorted.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(VALIDATOR.validate(read(file), Language.EN, null))
                                    .filteredOn(Issue::blocks)
                                    .isEmpty()));
        }
    }

    @TestFactory
    Stream<DynamicTest> badExamplesFailAsAnnounced() throws IOException {
        Expectation[] expectations = new ObjectMapper()
                .readValue(EXAMPLES.resolve("expectations.json").toFile(), Expectation[].class);
        assertThat(expectations).isNotEmpty();
        return Stream.of(expectations)
                .map(expected -> DynamicTest.dynamicTest(
                        expected.file() + " " + expected.rule(),
                        () -> assertThat(VALIDATOR.validate(
                                        read(EXAMPLES.resolve("invalid").resolve(expected.file())), Language.EN, null))
                                .anySatisfy(issue -> {
                                    assertThat(issue.rule()).isEqualTo(expected.rule());
                                    assertThat(issue.severity()).isEqualTo(IssueSeverity.fromCode(expected.severity()));
                                    assertThat(issue.expressions()).contains(expected.expression());
                                })));
    }

    @TestFactory
    Stream<DynamicTest> badExamplesSayInChineseWhatIsWrong() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("invalid"))) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(VALIDATOR.validate(read(file), Language.ZH, null))
                                    .anySatisfy(
                                            issue -> assertThat(issue.text()).containsPattern("\\p{IsHan}"))));
        }
    }

    private static Resource read(Path file) {
        try {
            return (Resource) CONTEXT.newJsonParser().parseResource(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
