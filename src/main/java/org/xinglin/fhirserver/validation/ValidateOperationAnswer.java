package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.util.FhirTerser;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.fhirserver.validation.WriteAttempt.Foreseen;

/**
 * Gives {@code $validate}'s answer the form that a refusal of the same resource would have, and says whether it would be
 * stored: by its profiles and checks, and by everything else that a write runs into.
 */
@Interceptor
final class ValidateOperationAnswer implements FhirHook {

    private static final String PLACEHOLDER = "urn:";
    /** Of these the library takes concepts along in memory that outlive a transaction which is taken back. */
    private static final Set<String> UNTRIED = Set.of("CodeSystem");

    private static final Issue NO_ISSUE = Issue.of(IssueSeverity.INFORMATION, "no-issues");
    private static final Issue STORED = Issue.of(IssueSeverity.INFORMATION, "would-be-stored");
    private static final Issue UNSURE = Issue.of(IssueSeverity.INFORMATION, "validation-unsure");

    private final List<RecordCheck> checks;
    private final Findings findings;
    private final Outcomes outcomes;
    private final WriteAttempt attempt;
    private final FhirTerser elements;

    ValidateOperationAnswer(
            FhirContext context, List<RecordCheck> checks, Findings findings, Outcomes outcomes, WriteAttempt attempt) {
        this.elements = context.newTerser();
        this.checks = checks;
        this.findings = findings;
        this.outcomes = outcomes;
        this.attempt = attempt;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void reword(RequestDetails request, ResponseDetails response, IBaseResource answer) {
        if (!"$validate".equals(request.getOperation()) || !(answer instanceof OperationOutcome)) {
            return;
        }
        Language language = Language.of(request);
        response.setResponseResource(ValidatedResource.keptIn(request)
                .map(validated -> outcome(validated, request, language))
                // Nothing was validated where the question was whether a resource may be deleted.
                .orElseGet(() -> outcomes.outcome(language, NO_ISSUE)));
    }

    /** Also of what its profiles refuse the write is tried: it may stop at something else first, and the sender mends both. */
    private OperationOutcome outcome(ValidatedResource validated, RequestDetails request, Language language) {
        List<Issue> found = issues(validated, language);
        List<String> unknowable = unknowable(validated.resource());
        Foreseen foreseen = unknowable.isEmpty() && request.getResource() != null
                ? foreseen(validated.resource(), request, language)
                : Foreseen.NOTHING;
        List<Issue> issues = with(found, foreseen.told());
        boolean refused = foreseen.refusal().isPresent() || issues.stream().anyMatch(Issue::blocks);
        Issue conclusion = unknowable.isEmpty()
                ? issues.isEmpty() ? NO_ISSUE : STORED
                : UNSURE.found(String.join(", ", unknowable));
        OperationOutcome outcome = outcomes.outcome(
                language,
                refused
                        ? issues
                        : Stream.concat(issues.stream(), Stream.of(conclusion)).toList());
        List<String> said =
                outcome.getIssue().stream().map(ValidateOperationAnswer::key).toList();
        List<OperationOutcomeIssueComponent> further = foreseen.refusal().stream()
                .flatMap(refusing -> refusing.getIssue().stream())
                .filter(issue -> !said.contains(key(issue)))
                .toList();
        outcome.getIssue().addAll(0, further);
        return outcome;
    }

    /** How grave it is, the rule and the places: the same in the findings as in a refusal. */
    private static String key(OperationOutcomeIssueComponent issue) {
        return issue.getSeverity() + issue.getDetails().getCodingFirstRep().getCode() + issue.getExpression();
    }

    /** What checks and profiles find is told once, though the write tells it again. */
    private static List<Issue> with(List<Issue> found, List<Issue> told) {
        Set<String> known = found.stream().map(ValidateOperationAnswer::key).collect(Collectors.toSet());
        return Findings.inOrder(
                Stream.concat(found.stream(), told.stream().filter(issue -> !known.contains(key(issue)))));
    }

    private static String key(Issue issue) {
        return issue.severity() + issue.rule() + issue.expressions();
    }

    private Foreseen foreseen(Resource resource, RequestDetails request, Language language) {
        MeantWrite meant = MeantWrite.of(request, resource);
        return meant.contradicts()
                ? Foreseen.refused(outcomes.outcome(
                        language,
                        Issue.error("id-mismatch")
                                .at(resource.fhirType() + ".id")
                                .found(meant.sent())
                                .expected(meant.id())))
                : attempt.of(resource, meant.id(), request);
    }

    /** References to what comes in the same transaction: whether it does, is known there alone. And what is never tried. */
    private List<String> unknowable(Resource resource) {
        return Stream.concat(
                        Stream.of(resource.fhirType()).filter(UNTRIED::contains),
                        elements.getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
                                .map(Reference::getReference)
                                .filter(reference -> reference != null && reference.startsWith(PLACEHOLDER)))
                .distinct()
                .toList();
    }

    /** As a write finds them. */
    private List<Issue> issues(ValidatedResource validated, Language language) {
        Resource resource = validated.resource();
        return Findings.inOrder(Stream.concat(
                checks.stream().flatMap(check -> check.issues(resource).stream()),
                findings.issues(resource, language, validated.messages()).stream()));
    }
}
