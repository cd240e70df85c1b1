package org.xinglin.fhirserver.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A Chinese reader sees what was found and where, not the library's English sentence about it. */
class ExceptionTextsTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ExceptionRules rules = ExceptionRules.load();
    private final RefusalHook hook = new RefusalHook(
            rules,
            ExceptionTexts.load(),
            new Outcomes(RuleCatalogue.load(), new UntranslatedTexts(meters, rules.numbers())),
            new StaticListableBeanFactory().getBeanProvider(BodyFaults.class));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
HAPI-1094: Resource Patient/nope not found, specified in path: Observation.subject | 实际：Patient/nope | Observation.subject
HAPI-2001: Resource Patient/nope is not known | 实际：Patient/nope |
HAPI-0515: Unable to delete Patient/1 because at least one resource has a reference to this resource. First reference found was resource Observation/2 in path Observation.subject | 实际：Observation/2 | Observation.subject
HAPI-0524: Unknown search parameter "nam" for resource type "Patient". Valid search parameters for this search are: [_id, name] | 实际：nam；期望：[_id, name] |
HAPI-1882: Invalid date/time format: "2025-13" | 实际：2025-13 |
HAPI-0420: Can not update resource, resource body must contain an ID element which matches the request URL for update (PUT) operation - Resource body ID of "a" does not match URL ID of "b" | 实际：a；期望：b |
HAPI-0989: Trying to update Patient/1/_history/1 but this is not the current version | 实际：Patient/1/_history/1 |
HAPI-0988: Failed to UPDATE Patient with match URL "Patient?name=a" because this search matched 2 resources | 实际：Patient?name=a（2 个） |
HAPI-0979: Version "9" is not valid for resource Patient/1 | 实际：Patient/1/_history/9 |
HAPI-0450: Failed to parse request body as JSON resource. Error was: HAPI-1814: Incorrect resource type found, expected "Patient" but found "Observation" | 实际：Observation；期望：Patient |
HAPI-0960: Can not create resource with ID[1], no resource with this ID exists and clients may only assign IDs which contain at least one non-numeric character | 实际：1 |
HAPI-0287: This is the base URL of FHIR server. Unable to handle this request, as it does not contain a resource type or operation name. | |
HAPI-0529: Transaction bundle entry has missing or invalid HTTP Verb specified in Bundle.entry(0).request.method. Found value: "x" | 实际：x | Bundle.entry(0).request.method
HAPI-2761: No element matches the specified path: Patient.nam | | Patient.nam
""")
    void aSentenceBecomesItsValues(String message, String diagnostics, String expression) {
        OperationOutcomeIssueComponent issue = refused(new InvalidRequestException(message));

        assertThat(issue.getDiagnostics()).isEqualTo(diagnostics);
        assertThat(issue.hasExpression() ? issue.getExpression().get(0).getValue() : null)
                .isEqualTo(expression);
        assertThat(untranslated()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
{"resourceType":"Patient","birthdate":"1950-01-01"} | element-unknown | 实际：birthdate |
{"resourceType":"Patient","birthDate":"2025-13-45"} | format-invalid | 实际：2025-13-45 | birthDate
{"resourceType":"Patient","active":"maybe"} | format-invalid | 实际：maybe | active
{"resourceType":"Patient","gender":"man"} | format-invalid | 实际：man | gender
{"resourceType":"Patient","name":{"text":"x"}} | type-invalid | 实际：OBJECT | name
{"resourceType":"Patients"} | unknown-resource-type | 实际：Patients |
{"resourceType":"Patient",} | malformed-json | 实际：第 1 行第 |
{"active":true} | element-required | | resourceType
hello | malformed-json | 实际：h |
""")
    void aBodyThatCannotBeReadSaysWhereAndWhat(String body, String rule, String found, String at) {
        IParser parser = FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        OperationOutcomeIssueComponent issue;
        try {
            issue = refused(new AssertionError(parser.parseResource(body)));
        } catch (RuntimeException e) {
            issue = refused(new InvalidRequestException(
                    "HAPI-0450: Failed to parse request body as JSON resource." + " Error was: " + e.getMessage(), e));
        }

        assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo(rule);
        assertThat(String.valueOf(issue.getDiagnostics())).startsWith(found == null ? "" : found);
        assertThat(issue.getExpression()).extracting(Object::toString).isEqualTo(at == null ? List.of() : List.of(at));
        assertThat(untranslated()).isZero();
    }

    @Test
    void aSentenceThatWeCannotTakeApartIsShownAndCounted() {
        assertThat(refused(new InvalidRequestException("HAPI-0989: Something quite new"))
                        .getDiagnostics())
                .isEqualTo("实际：Something quite new");
        refused(new InvalidRequestException("HAPI-9999: Something that nobody knows"));

        assertThat(meters.counter(UntranslatedTexts.METRIC, "id", "0989").count())
                .isEqualTo(1);
        assertThat(meters.counter(UntranslatedTexts.METRIC, "id", "other").count())
                .isEqualTo(1);
    }

    @Test
    void everyNumberOfASentenceLeadsToARule() {
        assertThat(rules.numbers()).containsAll(ExceptionTexts.load().numbers());
    }

    private double untranslated() {
        return meters.find(UntranslatedTexts.METRIC).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private OperationOutcomeIssueComponent refused(Throwable failure) {
        BaseServerResponseException refusal = hook.refuse(null, failure);
        return ((OperationOutcome) refusal.getOperationOutcome()).getIssueFirstRep();
    }
}
