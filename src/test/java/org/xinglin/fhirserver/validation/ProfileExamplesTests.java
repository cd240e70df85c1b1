package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/** Every example of the profiles, through the validator that the server uses: the good pass, the bad fail as announced. */
class ProfileExamplesTests {

    private static final ProfileValidator VALIDATOR = ReleasedValidation.VALIDATOR;

    /** What {@code expectations.json} says of one bad example. */
    record Expectation(String file, String severity, String expression, String rule) {}

    @TestFactory
    Stream<DynamicTest> goodExamplesPass() {
        List<Path> files = ReleasedValidation.examples("valid");
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(VALIDATOR.validate(ReleasedValidation.read(file), Language.EN, null))
                                .filteredOn(Issue::blocks)
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> badExamplesFailAsAnnounced() throws IOException {
        Expectation[] expectations = new ObjectMapper()
                .readValue(
                        ReleasedValidation.EXAMPLES.resolve("expectations.json").toFile(), Expectation[].class);
        assertThat(expectations).isNotEmpty();
        return Stream.of(expectations)
                .map(expected -> DynamicTest.dynamicTest(
                        expected.file() + " " + expected.rule(),
                        () -> assertThat(VALIDATOR.validate(bad(expected.file()), Language.EN, null))
                                .anySatisfy(issue -> {
                                    assertThat(issue.rule()).isEqualTo(expected.rule());
                                    assertThat(issue.severity()).isEqualTo(IssueSeverity.fromCode(expected.severity()));
                                    assertThat(issue.expressions()).contains(expected.expression());
                                })));
    }

    private static Resource bad(String file) {
        return ReleasedValidation.read(
                ReleasedValidation.EXAMPLES.resolve("invalid").resolve(file));
    }
}
