package org.xinglin.fhirserver.refusal;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.xinglin.fhirserver.FhirHook;

/**
 * Turns every failure into a refusal that teaches: the one place where an exception becomes an answer.
 *
 * <p>The library's own words reach a client only where they are about the request. Anything that smells of the inside
 * (SQL, tables, classes) stays in the log, under the request's id.
 */
@Interceptor
final class RefusalHook implements FhirHook, Refusals {

    private static final Logger log = LoggerFactory.getLogger(RefusalHook.class);

    /** The number of the library's sentence about a body that it could not parse. */
    private static final String BODY_NOT_PARSED = "HAPI-0450";

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final int INTERNAL_ERROR = 500;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int INSUFFICIENT_STORAGE = 507;

    /** What is wrong with the database, which the watch has logged: many requests meet it, and their traces say nothing. */
    private static final Map<String, Integer> STORAGE = Map.of(
            "storage-full", INSUFFICIENT_STORAGE,
            "storage-read-only", SERVICE_UNAVAILABLE,
            "storage-unavailable", SERVICE_UNAVAILABLE);

    private final ExceptionRules exceptionRules;
    private final ExceptionTexts exceptionTexts;
    private final Outcomes outcomes;
    private final ObjectProvider<BodyFaults> faults;

    /** @param faults asked for late, since whoever knows them needs the words for refusals */
    RefusalHook(
            ExceptionRules exceptionRules,
            ExceptionTexts exceptionTexts,
            Outcomes outcomes,
            ObjectProvider<BodyFaults> faults) {
        this.faults = faults;
        this.exceptionRules = exceptionRules;
        this.exceptionTexts = exceptionTexts;
        this.outcomes = outcomes;
    }

    @Override
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException refuse(@Nullable RequestDetails request, Throwable failure) {
        for (Throwable thrown = failure; thrown != null; thrown = thrown.getCause()) {
            // What is thrown while an answer is written comes wrapped: a refusal for the server's sake stays what it
            // is.
            if (thrown instanceof BaseServerResponseException known
                    && (thrown == failure || known.getStatusCode() >= INTERNAL_ERROR)
                    && known.getOperationOutcome() instanceof OperationOutcome outcome
                    && isOurs(outcome)) {
                return known;
            }
        }
        String rule = exceptionRules.rule(failure);
        int status = status(request, failure, rule);
        Language language = Language.of(request);
        Issue issue = Issue.error(rule);
        if (STORAGE.containsKey(rule)) {
            log.debug("Request {} is refused, {}", request == null ? null : request.getRequestId(), rule);
        } else if (status >= INTERNAL_ERROR) {
            String id = request == null ? null : request.getRequestId();
            log.error("Request {} failed", id, failure);
            issue = issue.found(id == null ? null : "X-Request-ID " + id);
        } else {
            issue = exceptionTexts.explain(issue, failure, language);
        }
        if (rule.equals("reference-not-found") && BeyondReach.maybe(request, issue)) {
            status = FORBIDDEN;
            issue = Issue.error("out-of-reach")
                    .at(issue.expressions().toArray(String[]::new))
                    .found(issue.found());
        }
        return answer(status, outcomes.outcome(language, all(issue, request, failure, language)));
    }

    /** The parser stops at the first fault of a body. */
    private List<Issue> all(Issue issue, @Nullable RequestDetails request, Throwable failure, Language language) {
        return request != null
                        && request.getRequestContentsIfLoaded() != null
                        && String.valueOf(failure.getMessage()).contains(BODY_NOT_PARSED)
                ? faults.getObject()
                        .of(new String(request.getRequestContentsIfLoaded(), StandardCharsets.UTF_8), issue, language)
                : List.of(issue);
    }

    private static int status(@Nullable RequestDetails request, Throwable failure, String rule) {
        if (rule.equals("version-conflict")
                && request != null
                && request.getUserData().containsKey(Constants.HEADER_IF_MATCH)) {
            // The storage has taken the header off, and left word of it. FHIR R4, http.html#concurrency: a
            // version-aware update on the wrong version is 412.
            return PRECONDITION_FAILED;
        }
        if (rule.equals("illegal-character")
                || rule.equals("search-value-invalid")
                || rule.equals("parameter-invalid")) {
            // The library takes the database's complaint for a conflict, and a modifier it does not serve for a method.
            return BAD_REQUEST;
        }
        if (STORAGE.containsKey(rule)) {
            return STORAGE.get(rule);
        }
        if (rule.equals("request-timeout") || rule.equals("service-unavailable") || rule.equals("audit-unavailable")) {
            // The library calls some of them the request's fault.
            return SERVICE_UNAVAILABLE;
        }
        if (failure instanceof BaseServerResponseException known && known.getStatusCode() < INTERNAL_ERROR) {
            return known.getStatusCode();
        }
        return switch (rule) {
            case "internal-error" -> INTERNAL_ERROR;
            case "version-conflict" -> CONFLICT;
            // The library answers some malformed requests with 500, although the fault is the request's.
            default -> BAD_REQUEST;
        };
    }

    private static BaseServerResponseException answer(int status, OperationOutcome outcome) {
        BaseServerResponseException answer = new UnclassifiedServerFailureException(status, "Refused");
        answer.setOperationOutcome(outcome);
        if (status == SERVICE_UNAVAILABLE || status == INSUFFICIENT_STORAGE) {
            answer.addResponseHeader(Constants.HEADER_RETRY_AFTER, RefusalWriter.RETRY_AFTER_SECONDS);
        }
        return answer;
    }

    private static boolean isOurs(OperationOutcome outcome) {
        return outcome.hasIssue()
                && outcome.getIssue().stream()
                        .allMatch(issue -> issue.getDetails().getCoding().stream()
                                .anyMatch(coding -> Outcomes.RULE_SYSTEM.equals(coding.getSystem())));
    }
}
