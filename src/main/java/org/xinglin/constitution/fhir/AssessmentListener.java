package org.xinglin.constitution.fhir;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Occurrence;
import org.xinglin.fhirserver.ResourceChanged;

/** Assesses each response that comes in by itself, and again when it is corrected or withdrawn, after its commit. */
final class AssessmentListener implements ChangeListener {

    private static final String NAME = "constitution-assessment";
    private static final Caller CALLER = Caller.task(NAME);

    /** The moment from which on a response counts that is dated ahead of the clock. */
    private static final String RESPONSE_COUNTS = "constitution-response";

    private final FhirStore store;
    private final Instruments instruments;
    private final Derivation derivation;
    private final DueDates dueDates;
    private final Days days;

    AssessmentListener(FhirStore store, Instruments instruments, Derivation derivation, DueDates dueDates, Days days) {
        this.store = store;
        this.instruments = instruments;
        this.derivation = derivation;
        this.dueDates = dueDates;
        this.days = days;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of("QuestionnaireResponse");
    }

    @Override
    public Set<String> days() {
        return Set.of(RESPONSE_COUNTS);
    }

    @Override
    public void on(ResourceChanged change) {
        assess(change, change.change() == ResourceChanged.Change.CREATED);
    }

    @Override
    public void on(DayReached day) {
        assess(day, false);
    }

    /** By the response as it is now: if it has changed once more, the later change finds nothing left to do. */
    private void assess(Occurrence what, boolean isNew) {
        Optional<QuestionnaireResponse> found = store.read(CALLER, QuestionnaireResponse.class, what.id());
        if (found.isEmpty()) {
            return;
        }
        QuestionnaireResponse response = found.get();
        boolean ours = instruments.answeredBy(response).isPresent();
        if (!ours && isNew) {
            return;
        }
        if (!derivation.isDone(CALLER, response)) {
            derivation.renew(CALLER, response);
        }
        if (ours) {
            dueDates.reconcile(CALLER, response);
            days.keep(
                    new DayReached(RESPONSE_COUNTS, what.type(), what.id(), what.patient()), dueDates.ahead(response));
        }
    }
}
