package org.xinglin.fhirserver.refusal;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.fhirserver.FhirHook;

/**
 * Turns every failure into a refusal that teaches: the one place where an exception becomes an answer.
 *
 * <p>The library's own words reach a client only where they are about the request. Anything that smells of the inside
 * (SQL, tables, classes) stays in the log, under the request's id.
 */
@Interceptor
final class RefusalHook implements FhirHook {

    private static final Logger log = LoggerFactory.getLogger(RefusalHook.class);
    private static final String INTERNAL = "internal-error";

    private final ExceptionRules exceptionRules;
    private final Outcomes outcomes;

    RefusalHook(ExceptionRules exceptionRules, Outcomes outcomes) {
        this.exceptionRules = exceptionRules;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException refuse(@Nullable RequestDetails request, Throwable failure) {
        if (failure instanceof BaseServerResponseException known
                && known.getOperationOutcome() instanceof OperationOutcome outcome
                && isOurs(outcome)) {
            return known;
        }
        Language language = Language.of(request);
        Optional<String> rule = exceptionRules.rule(failure);
        if (failure instanceof BaseServerResponseException known && known.getStatusCode() < 500 && rule.isPresent()) {
            Issue issue = Issue.error(rule.get()).found(SafeMessage.of(known));
            known.setOperationOutcome(outcomes.outcome(language, List.of(issue)));
            return known;
        }
        return unforeseen(language, request, failure);
    }

    private BaseServerResponseException unforeseen(
            Language language, @Nullable RequestDetails request, Throwable failure) {
        if (failure instanceof BaseServerResponseException known && known.getStatusCode() < 500) {
            log.warn("A refusal without a rule: {}", failure.toString());
            String rule = known.getStatusCode() == 422 ? "validation-other" : "parameter-invalid";
            known.setOperationOutcome(
                    outcomes.outcome(language, List.of(Issue.error(rule).found(SafeMessage.of(known)))));
            return known;
        }
        log.error("Request {} failed", request == null ? "?" : request.getRequestId(), failure);
        OperationOutcome outcome = outcomes.outcome(
                language,
                List.of(Issue.error(INTERNAL)
                        .found(request == null ? null : "X-Request-ID " + request.getRequestId())));
        int status = failure instanceof BaseServerResponseException known ? known.getStatusCode() : 500;
        BaseServerResponseException answer = status == 500
                ? new InternalErrorException("Internal error", outcome)
                : new UnclassifiedServerFailureException(status, "Internal error");
        answer.setOperationOutcome(outcome);
        return answer;
    }

    private boolean isOurs(OperationOutcome outcome) {
        return outcome.hasIssue()
                && outcome.getIssue().stream()
                        .allMatch(issue -> issue.getDetails().getCoding().stream()
                                .anyMatch(coding -> Outcomes.RULE_SYSTEM.equals(coding.getSystem())));
    }
}
