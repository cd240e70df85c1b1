package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ValidationResult;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/** {@code $validate} answers what the write would: the same rules, places, words and values, in the same order. */
class ValidateOperationTests {

    private static final List<RecordCheck> CHECKS = List.of(
            record -> List.of(Issue.of(IssueSeverity.WARNING, "null-date").at(record.fhirType() + ".id")));

    private final ProfileEnforcement write = new ProfileEnforcement(
            new RecordFindings(
                    List.of(),
                    CHECKS,
                    resource -> Judgement.doubtful("not asked"),
                    ReleasedValidation.VALIDATOR,
                    ReleasedValidation.IMPLIED_PROFILES),
            ReleasedValidation.OUTCOMES,
            (written, issues, request) -> {},
            new OwnWarnings(ReleasedValidation.PROFILES),
            ReleasedValidation.METERS);

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @TestFactory
    Stream<DynamicTest> everyBadExampleIsAnsweredAlike() {
        return ReleasedValidation.examples("invalid").stream()
                .flatMap(file -> Stream.of("zh", "en")
                        .map(language -> DynamicTest.dynamicTest(file.getFileName() + " " + language, () -> {
                            Resource resource = ReleasedValidation.read(file);
                            OperationOutcome refusal = refusal(resource.copy(), language);

                            assertThat(json(validated(resource, language))).isEqualTo(json(refusal));
                            assertThat(json(validated(parameters(resource), language)))
                                    .isEqualTo(json(refusal));
                        })));
    }

    /** What the write says; where it only warns, its findings stand for it, and that it would be stored. */
    private OperationOutcome refusal(Resource resource, String language) {
        ServletRequestDetails request = request(language);
        UnprocessableEntityException refused =
                catchThrowableOfType(() -> write.created(resource, request), UnprocessableEntityException.class);
        if (refused != null) {
            return (OperationOutcome) Objects.requireNonNull(refused.getOperationOutcome());
        }
        List<Issue> warnings = Findings.inOrder(Stream.concat(
                CHECKS.get(0).issues(resource).stream(),
                ReleasedValidation.VALIDATOR.validate(resource, Language.of(language), null).stream()));
        Issue stored = Issue.of(IssueSeverity.INFORMATION, "would-be-stored");
        return ReleasedValidation.OUTCOMES.outcome(
                Language.of(language),
                Stream.concat(warnings.stream(), Stream.of(stored)).toList());
    }

    private static OperationOutcome validated(Resource body, String language) {
        ServletRequestDetails request = request(language);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request.getServletRequest()));
        FhirValidator validator = ReleasedValidation.CONTEXT.newValidator();
        validator.registerValidatorModule(new ValidateOperationValidator(List.of(), ReleasedValidation.VALIDATOR));
        ValidationResult result = validator.validateWithResult(json(body));
        ResponseDetails response = new ResponseDetails();
        new ValidateOperationAnswer(
                        ReleasedValidation.CONTEXT,
                        CHECKS,
                        ReleasedValidation.FINDINGS,
                        ReleasedValidation.OUTCOMES,
                        (record, id, asked) -> WriteAttempt.Foreseen.NOTHING)
                .reword(request, response, result.toOperationOutcome());
        return (OperationOutcome) response.getResponseResource();
    }

    private static Parameters parameters(Resource resource) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("resource").setResource(resource);
        return parameters;
    }

    private static ServletRequestDetails request(String language) {
        MockHttpServletRequest http = new MockHttpServletRequest();
        http.addHeader("Accept-Language", language);
        ServletRequestDetails request = new ServletRequestDetails();
        request.setServletRequest(http);
        request.addHeader("Accept-Language", language);
        request.setOperation("$validate");
        return request;
    }

    private static String json(Resource resource) {
        return ReleasedValidation.CONTEXT.newJsonParser().encodeResourceToString(resource);
    }
}
