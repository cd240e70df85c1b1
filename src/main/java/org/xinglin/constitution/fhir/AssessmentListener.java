package org.xinglin.constitution.fhir;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.constitution.domain.Instrument;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.Reminders;
import org.xinglin.fhirserver.ResourceChanged;

/**
 * Assesses each response that comes in by itself, after its commit, and again when it is corrected, withdrawn or deleted, or
 * when the resident's sex or birth date is corrected: by both as they are then. A later change finds nothing left to do.
 */
final class AssessmentListener implements ChangeListener {

    private static final String NAME = "constitution-assessment";
    private static final Caller CALLER = Caller.task(NAME);
    private static final String RESIDENT = "Patient";

    private final FhirStore store;
    private final Instruments instruments;
    private final ResponseAssessor assessor;
    private final Derivation derivation;
    private final DueDates dueDates;
    private final Reminders reminders;

    AssessmentListener(
            FhirStore store,
            Instruments instruments,
            ResponseAssessor assessor,
            Derivation derivation,
            DueDates dueDates,
            Reminders reminders) {
        this.store = store;
        this.instruments = instruments;
        this.assessor = assessor;
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
        return Set.of("QuestionnaireResponse", RESIDENT);
    }

    @Override
    public boolean concerns(@Nullable Resource before, @Nullable Resource after) {
        return before instanceof Patient old && after instanceof Patient now
                ? !(old.getGender() == now.getGender()
                        && old.getBirthDateElement().equalsDeep(now.getBirthDateElement()))
                : Stream.of(before, after)
                        .anyMatch(each -> each instanceof QuestionnaireResponse response
                                && instruments.answeredBy(response).isPresent());
    }

    /** About a resident who is gone nothing is derived. */
    @Override
    public void on(ResourceChanged change) {
        Optional.ofNullable(change.patient())
                .flatMap(resident -> store.read(CALLER, Patient.class, resident))
                .ifPresent(resident -> {
                    if (RESIDENT.equals(change.type())) {
                        corrected(resident);
                    } else {
                        answered(change, resident);
                    }
                });
    }

    private void answered(ResourceChanged change, Patient resident) {
        Optional<QuestionnaireResponse> response = store.read(CALLER, QuestionnaireResponse.class, change.id());
        derivation.reconcile(
                CALLER,
                response.map(this::assessed)
                        .orElseGet(() -> ResponseVersion.gone(change.reference(), resident, change.version())));
        Optional<Instrument> scale = response.flatMap(instruments::answeredBy).map(Instruments.Published::instrument);
        if (scale.stream().allMatch(answered -> answered.yearly().isPresent())) {
            dueDates.reconcile(CALLER, resident);
        }
        scale.flatMap(answered -> response)
                .flatMap(dueDates::ahead)
                .ifPresent(when -> reminders.remind(name(), change, when));
    }

    /** Only a complete response to a constitution scale has anything follow from it. */
    private ResponseVersion assessed(QuestionnaireResponse response) {
        return ResponseVersion.of(
                response,
                ResponseVersion.number(response),
                Optional.of(response)
                        .filter(each -> AnswerCompletion.COMPLETE.contains(each.getStatus())
                                && instruments.answeredBy(each).isPresent())
                        .flatMap(each -> store.read(
                                CALLER,
                                Patient.class,
                                each.getSubject().getReferenceElement().getIdPart()))
                        .flatMap(resident -> assessor.assessAgain(response, resident)));
    }

    /** What was answered to a scale of another release stays as it was assessed by that. */
    private void corrected(Patient resident) {
        store
                .search(
                        CALLER,
                        Query.of(QuestionnaireResponse.class)
                                .about(resident.getIdElement().getIdPart())
                                .where("status", "completed", "amended"))
                .stream()
                .filter(response -> instruments.answeredBy(response).stream()
                        .anyMatch(scale -> scale.isMeantBy(response.getQuestionnaire())))
                .map(response -> assessed(response).afterCorrectionOf(resident))
                .forEach(version -> derivation.reconcile(CALLER, version));
        dueDates.reconcile(CALLER, resident);
    }
}
