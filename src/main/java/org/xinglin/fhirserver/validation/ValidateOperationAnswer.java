package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Gives {@code $validate}'s answer the form that a refusal of the same resource would have. */
@Interceptor
final class ValidateOperationAnswer implements FhirHook {

    private static final Issue NO_ISSUE = Issue.of(IssueSeverity.INFORMATION, "no-issues");

    private final List<RecordCheck> checks;
    private final Findings findings;
    private final Outcomes outcomes;

    ValidateOperationAnswer(List<RecordCheck> checks, Findings findings, Outcomes outcomes) {
        this.checks = checks;
        this.findings = findings;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void reword(RequestDetails request, ResponseDetails response, IBaseResource answer) {
        if (!"$validate".equals(request.getOperation()) || !(answer instanceof OperationOutcome)) {
            return;
        }
        Language language = Language.of(request);
        List<Issue> issues = ValidatedResource.keptIn(request)
                .map(validated -> issues(validated, language))
                .filter(found -> !found.isEmpty())
                // Nothing was validated where the question was whether a resource may be deleted.
                .orElse(List.of(NO_ISSUE));
        response.setResponseResource(outcomes.outcome(language, issues));
    }

    /** As a write finds them. */
    private List<Issue> issues(ValidatedResource validated, Language language) {
        Resource resource = validated.resource();
        return Findings.inOrder(Stream.concat(
                checks.stream().flatMap(check -> check.issues(resource).stream()),
                findings.issues(resource, language, validated.messages()).stream()));
    }
}
