package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xinglin.fhirserver.acceptance.Doubt;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/**
 * The examples of the profiles before fast acceptance: the good are certain, the refused are not. Responses to
 * questionnaires are the validator's: it holds them against the questionnaire, which no profile states.
 */
class AcceptanceExamplesTests {

    @TestFactory
    Stream<DynamicTest> goodExamplesAreCertain() {
        return ReleasedValidation.examples("valid").stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(doubt(file)).isEqualTo(expected(file))));
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

    private static Optional<Doubt> expected(Path file) {
        return ReleasedValidation.read(file) instanceof QuestionnaireResponse
                ? Optional.of(Doubt.SPECIAL_TYPE)
                : Optional.empty();
    }

    private static Optional<Doubt> doubt(Path file) {
        return ReleasedValidation.ACCEPTANCE.doubt(ReleasedValidation.stamped(ReleasedValidation.read(file)));
    }
}
