package org.xinglin.fhirserver.warning;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.model.api.StorageResponseCodeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.refusal.DataFile;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** What became of a write, in the reader's words in place of the library's English: {@code refusals/successes.yaml}. */
@Component
@Interceptor(order = HookOrder.SUCCESS_TEXTS)
final class SuccessTexts implements FhirHook {

    private static final String FILE = "/refusals/successes.yaml";

    private final Outcomes outcomes;
    private final Map<String, String> rules = DataFile.read(FILE, new TypeReference<>() {});

    SuccessTexts(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void reword(RequestDetails request, IBaseResource answer) {
        if (answer instanceof OperationOutcome outcome) {
            reword(outcome, Language.of(request));
        } else if (answer instanceof Bundle bundle) {
            bundle.getEntry().stream()
                    .filter(entry -> entry.getResponse().getOutcome() instanceof OperationOutcome)
                    .map(entry -> (OperationOutcome) entry.getResponse().getOutcome())
                    .forEach(outcome -> reword(outcome, Language.of(request)));
        }
    }

    private void reword(OperationOutcome outcome, Language language) {
        outcome.getIssue()
                .replaceAll(issue -> rule(issue)
                        .map(rule -> outcomes.outcome(language, Issue.of(IssueSeverity.INFORMATION, rule)))
                        .map(ours -> {
                            outcome.setLanguage(ours.getLanguage());
                            return ours.getIssueFirstRep();
                        })
                        .orElse(issue));
    }

    private Optional<String> rule(OperationOutcomeIssueComponent issue) {
        return issue.getDetails().getCoding().stream()
                .filter(coding -> StorageResponseCodeEnum.SYSTEM.equals(coding.getSystem()))
                .map(Coding::getCode)
                .map(rules::get)
                .findFirst();
    }
}
