package org.xinglin.constitution.fhir;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xinglin.constitution.domain.Instrument;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Occurrence;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.ResourceChanged;

/**
 * Assesses each response that comes in by itself, after its commit, and again when it is corrected, withdrawn or deleted, or
 * when the resident's sex or birth date is corrected: by both as they are then. A later change finds nothing left to do.
 */
@Component
@ConditionalOnProperty(name = "xinglin.constitution.derive", matchIfMissing = true)
final class AssessmentListener implements ChangeListener {

    private static final String NAME = "constitution-assessment";
    private static final Caller CALLER = Caller.task(NAME);
    private static final String RESIDENT = "Patient";

    /** The moment from which on a response counts that is dated ahead of the clock. */
    private static final String RESPONSE_COUNTS = "constitution-response";

    private final FhirStore store;
    private final Instruments instruments;
    private final ResponseAssessor assessor;
    private final Derivation derivation;
    private final DueDates dueDates;
    private final Days days;

    AssessmentListener(
            FhirStore store,
            Instruments instruments,
            ResponseAssessor assessor,
            Derivation derivation,
            DueDates dueDates,
            Days days) {
        this.store = store;
        this.instruments = instruments;
        this.assessor = assessor;
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
        resident(change).ifPresent(resident -> {
            if (RESIDENT.equals(change.type())) {
                corrected(resident);
            } else {
                answered(change, change.version(), resident);
            }
        });
    }

    @Override
    public Set<String> days() {
        return Set.of(RESPONSE_COUNTS);
    }

    @Override
    public void on(DayReached day) {
        store.read(CALLER, QuestionnaireResponse.class, day.id())
                .map(ResponseVersion::number)
                .ifPresent(version -> resident(day).ifPresent(resident -> answered(day, version, resident)));
    }

    private Optional<Patient> resident(Occurrence what) {
        return Optional.ofNullable(what.patient()).flatMap(resident -> store.read(CALLER, Patient.class, resident));
    }

    /** @param version that the response has, or that its deletion made */
    private void answered(Occurrence what, long version, Patient resident) {
        Optional<QuestionnaireResponse> response = store.read(CALLER, QuestionnaireResponse.class, what.id());
        derivation.reconcile(
                CALLER,
                response.map(this::assessed)
                        .orElseGet(() -> ResponseVersion.gone(what.reference(), resident, version)));
        Optional<Instrument> scale = response.flatMap(instruments::answeredBy).map(Instruments.Published::instrument);
        if (scale.stream().allMatch(answered -> answered.yearly().isPresent())) {
            dueDates.reconcile(CALLER, resident);
        }
        days.keep(
                new DayReached(RESPONSE_COUNTS, what.type(), what.id(), what.patient()),
                scale.flatMap(answered -> response).flatMap(dueDates::ahead));
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
