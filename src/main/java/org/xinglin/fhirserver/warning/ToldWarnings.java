package org.xinglin.fhirserver.warning;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.ForeseenWarnings;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.WriteWarnings;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Puts warnings where senders look: into the OperationOutcome that they asked for, and into each entry's outcome of a batch or
 * transaction, before what the library says there. A header counts them.
 */
@Component
@Interceptor(order = HookOrder.WARNINGS)
final class ToldWarnings implements FhirHook, WriteWarnings, ForeseenWarnings {

    private final Outcomes outcomes;

    ToldWarnings(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void add(Resource written, List<Issue> issues, @Nullable RequestDetails request) {
        List<Issue> told = issues.stream().filter(issue -> !issue.blocks()).toList();
        if (told.isEmpty()) {
            return;
        }
        Warned warned = Warned.of(written, told);
        WarnedRequest.http(request).ifPresent(http -> {
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                PendingWarnings.ofThisTransaction(http).add(warned);
            } else {
                WarnedRequest.tell(http, List.of(warned));
            }
        });
    }

    @Override
    public List<Issue> pending(RequestDetails request) {
        return WarnedRequest.http(request)
                .map(http -> PendingWarnings.ofThisTransaction(http).issues())
                .orElse(List.of());
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void tell(RequestDetails request, IBaseResource answer) {
        List<Warned> told = WarnedRequest.of(request);
        if (told.isEmpty()) {
            return;
        }
        if (answer instanceof OperationOutcome outcome) {
            prepend(outcome, told, Language.of(request));
        } else if (answer instanceof Bundle bundle && request.getResource() instanceof Bundle sent) {
            for (Warned warned : told) {
                BundleEntryComponent entry = answered(warned, sent, bundle);
                if (entry != null) {
                    tell(warned, entry, Language.of(request));
                }
            }
        }
    }

    private void tell(Warned warned, BundleEntryComponent entry, Language language) {
        if (!(entry.getResponse().getOutcome() instanceof OperationOutcome)) {
            entry.getResponse().setOutcome(new OperationOutcome());
        }
        prepend((OperationOutcome) entry.getResponse().getOutcome(), List.of(warned), language);
    }

    /** Answers stand in the order of what was sent. A patch is sent without the record that it changes. */
    private static @Nullable BundleEntryComponent answered(Warned warned, Bundle sent, Bundle answer) {
        List<BundleEntryComponent> answers = answer.getEntry();
        for (int i = 0; i < Math.min(sent.getEntry().size(), answers.size()); i++) {
            if (sent.getEntry().get(i).getResource() == warned.record()) {
                return answers.get(i);
            }
        }
        return answers.stream()
                .filter(entry -> entry.getResponse().hasLocation()
                        && warned.isAt(entry.getResponse().getLocation()))
                .findFirst()
                .orElse(null);
    }

    private void prepend(OperationOutcome outcome, List<Warned> told, Language language) {
        OperationOutcome ours = outcomes.outcome(
                language,
                told.stream().flatMap(warned -> warned.issues().stream()).toList());
        outcome.setLanguage(ours.getLanguage());
        outcome.getIssue().addAll(0, ours.getIssue());
    }
}
