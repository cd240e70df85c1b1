package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is suggested may stand there: another refusal for good advice would be the worst of answers. */
class SuggestionsTests {

    @TestFactory
    Stream<DynamicTest> eachIsOfItsValueSetOrCodeSystem() {
        return Suggestions.load().all().entrySet().stream()
                .map(choice -> DynamicTest.dynamicTest(
                        choice.getKey(),
                        () -> assertThat(choice.getValue().values())
                                .isNotEmpty()
                                .allMatch(code -> isAllowed(choice, code))));
    }

    private static boolean isAllowed(Map.Entry<String, Map<String, String>> choice, String code) {
        String url = choice.getKey();
        if (url.contains("/ValueSet/")) {
            return new ValueSetCodes(ReleasedValidation.DEFINITIONS)
                    .of(url).orElseThrow().stream().map(Coding::getCode).anyMatch(code::equals);
        }
        var validated = ReleasedValidation.DEFINITIONS.validateCode(
                new ValidationSupportContext(ReleasedValidation.DEFINITIONS),
                new ConceptValidationOptions(),
                url,
                code,
                null,
                null);
        return validated != null && validated.isOk();
    }
}
