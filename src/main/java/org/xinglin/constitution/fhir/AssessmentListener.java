package org.xinglin.constitution.fhir;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Reminders;
import org.xinglin.fhirserver.ResourceChanged;

/** Assesses each response that comes in by itself, and again when it is corrected or withdrawn, after its commit. */
final class AssessmentListener implements ChangeListener {

    private static final String NAME = "constitution-assessment";
    private static final Caller CALLER = Caller.task(NAME);

    private final FhirStore store;
    private final Instruments instruments;
    private final Derivation derivation;
    private final DueDates dueDates;
    private final Reminders reminders;

    AssessmentListener(
            FhirStore store, Instruments instruments, Derivation derivation, DueDates dueDates, Reminders reminders) {
        this.store = store;
        this.instruments = instruments;
        this.derivation = derivation;
        this.dueDates = dueDates;
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of("QuestionnaireResponse");
    }

    /** By the response as it is now: if it has changed once more, the later change finds nothing left to do. */
    @Override
    public void on(ResourceChanged change) {
        Optional<QuestionnaireResponse> found = store.read(CALLER, QuestionnaireResponse.class, change.id());
        if (found.isEmpty()) {
            return;
        }
        QuestionnaireResponse response = found.get();
        boolean ours = instruments.answeredBy(response).isPresent();
        if (!ours && change.change() == ResourceChanged.Change.CREATED) {
            return;
        }
        if (!derivation.isDone(CALLER, response)) {
            derivation.renew(CALLER, response);
        }
        if (ours) {
            dueDates.reconcile(CALLER, response);
            dueDates.ahead(response).ifPresent(when -> reminders.remind(name(), change, when));
        }
    }
}
