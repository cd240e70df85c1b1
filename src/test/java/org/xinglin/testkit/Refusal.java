package org.xinglin.testkit;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hl7.fhir.r4.model.OperationOutcome;

/** A server's no, as a client sees it. */
public record Refusal(int status, OperationOutcome outcome) {

    private static final String RULES = "https://xinglin-fhir.github.io/ig/CodeSystem/xinglin-rule";

    /** The refusal that a request meets; fails if it meets none. */
    public static Refusal of(ThrowingCallable request) {
        BaseServerResponseException refused = catchThrowableOfType(request, BaseServerResponseException.class);
        if (refused == null) {
            throw new AssertionError("The request was not refused");
        }
        return new Refusal(refused.getStatusCode(), (OperationOutcome) refused.getOperationOutcome());
    }

    public List<String> rules() {
        return rules(outcome);
    }

    public static List<String> rules(OperationOutcome outcome) {
        return outcome.getIssue().stream()
                .flatMap(issue -> issue.getDetails().getCoding().stream())
                .filter(coding -> RULES.equals(coding.getSystem()))
                .map(coding -> coding.getCode())
                .toList();
    }

    /** What the issues say, in the language that the request asked for. */
    public List<String> texts() {
        return outcome.getIssue().stream()
                .map(issue -> issue.getDetails().getText())
                .toList();
    }
}
