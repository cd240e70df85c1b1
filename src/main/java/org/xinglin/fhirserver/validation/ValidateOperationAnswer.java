package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Gives {@code $validate}'s answer the form that a refusal of the same resource would have. */
@Interceptor
final class ValidateOperationAnswer implements FhirHook {

    private static final String NO_ISSUE = "no-issues";

    private final ValidatorRules rules;
    private final FoundValue foundValue;
    private final Outcomes outcomes;

    ValidateOperationAnswer(ValidatorRules rules, FoundValue foundValue, Outcomes outcomes) {
        this.rules = rules;
        this.foundValue = foundValue;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void reword(RequestDetails request, ResponseDetails response, IBaseResource answer) {
        if (!"$validate".equals(request.getOperation()) || !(answer instanceof OperationOutcome plain)) {
            return;
        }
        Language language = Language.of(request);
        Resource validated = validated(request);
        List<Issue> issues = plain.getIssue().stream()
                .map(issue -> issue(language, validated, issue))
                .sorted(Comparator.comparing(Issue::severity))
                .toList();
        response.setResponseResource(outcomes.outcome(language, issues));
    }

    private Issue issue(Language language, @Nullable Resource validated, OperationOutcomeIssueComponent issue) {
        String messageId = issue.getDetails().getCodingFirstRep().getCode();
        if (messageId == null && issue.getSeverity() == IssueSeverity.INFORMATION) {
            return Issue.of(IssueSeverity.INFORMATION, NO_ISSUE);
        }
        List<String> expressions =
                issue.getExpression().stream().map(PrimitiveType::getValue).toList();
        String found = validated == null || expressions.isEmpty() ? null : foundValue.at(validated, expressions.get(0));
        return new Issue(
                issue.getSeverity(),
                rules.rule(messageId),
                BilingualText.in(language, issue.getDiagnostics()),
                expressions,
                found,
                null,
                null);
    }

    private static @Nullable Resource validated(RequestDetails request) {
        IBaseResource body = request.getResource();
        if (body instanceof Parameters parameters) {
            return ValidatedResource.in(parameters);
        }
        return body instanceof Resource resource ? resource : null;
    }
}
