package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xinglin.acceptance.Doubt;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/** The examples of the profiles before fast acceptance: the good are certain, the refused are not. */
class AcceptanceExamplesTests {

    @TestFactory
    Stream<DynamicTest> goodExamplesAreCertain() {
        return ReleasedValidation.examples("valid").stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(doubt(file)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> refusedExamplesAreNot() {
        return ReleasedValidation.examples("invalid").stream()
                .filter(file ->
                        ReleasedValidation.VALIDATOR.validate(ReleasedValidation.read(file), Language.EN, null).stream()
                                .anyMatch(Issue::blocks))
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(doubt(file)).isPresent()));
    }

    private static Optional<Doubt> doubt(Path file) {
        return ReleasedValidation.ACCEPTANCE.doubt(ReleasedValidation.stamped(ReleasedValidation.read(file)));
    }
}
