package org.xinglin.chronic.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.Occurrence;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.kernel.Canonical;

/** Renews what is derived about a resident after each change of a fact that it may rest on. */
final class ResidentStatusListener implements ChangeListener {

    static final String NAME = "chronic-standing";
    static final Caller CALLER = Caller.task(NAME);

    /** The moment from which on one more of a resident's facts counts, also if nobody writes anything then. */
    static final String NEXT_FACT = "chronic-fact";

    private static final String SIGNS = Canonical.codeSystem(ReadingMapper.SIGNS);
    private static final String PLAN_CATEGORIES = Canonical.codeSystem("care-plan-category");
    private static final String ENCOUNTER_TYPES = Canonical.codeSystem("encounter-type");

    private final ReadingCodes codes;
    private final List<String> signs;
    private final ResidentStatusRenewal renewal;

    ResidentStatusListener(ReadingCodes codes, List<String> signs, ResidentStatusRenewal renewal) {
        this.codes = codes;
        this.signs = signs;
        this.renewal = renewal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of("Observation", "Condition", "Encounter", "CarePlan", "Patient", "Task", "ServiceRequest");
    }

    @Override
    public boolean concerns(@Nullable Resource before, @Nullable Resource after) {
        return before instanceof Patient old
                ? after == null || after instanceof Patient now && !same(old, now)
                : Stream.of(before, after).anyMatch(this::isFact)
                                && !(after instanceof CarePlan plan && Derived.isMarked(plan))
                        || ReferralChanges.concern(before, after);
    }

    /** Whether age, sex and who is responsible are as they were. */
    private static boolean same(Patient old, Patient now) {
        return old.getBirthDateElement().equalsDeep(now.getBirthDateElement())
                && old.getGender() == now.getGender()
                && Objects.equals(
                        old.getManagingOrganization().getReference(),
                        now.getManagingOrganization().getReference());
    }

    private boolean isFact(@Nullable Resource resource) {
        return resource instanceof Observation observation && isReading(observation.getCode())
                || resource instanceof Condition
                || resource instanceof Encounter encounter && isFollowUp(encounter)
                || resource instanceof CarePlan plan && isSomebodysPlan(plan);
    }

    /** One that somebody makes or changes: its day is to be kept. */
    private static boolean isSomebodysPlan(CarePlan plan) {
        return !Derived.isMarked(plan)
                && plan.getCategory().stream()
                        .anyMatch(category -> category.hasCoding(PLAN_CATEGORIES, "chronic-follow-up"));
    }

    private boolean isReading(CodeableConcept code) {
        return codes.isMeantBy(code)
                || code.getCoding().stream()
                        .anyMatch(coding -> SIGNS.equals(coding.getSystem()) && signs.contains(coding.getCode()));
    }

    private static boolean isFollowUp(Encounter encounter) {
        return encounter.getType().stream().anyMatch(type -> type.hasCoding(ENCOUNTER_TYPES, "chronic-follow-up"));
    }

    @Override
    public Set<String> days() {
        return Set.of(NEXT_FACT, FollowUpPlans.YEAR_OVER);
    }

    /** All that is known of the resident is looked at each time. */
    @Override
    public boolean coalesces() {
        return true;
    }

    @Override
    public void on(ResourceChanged change) {
        renew(change);
    }

    @Override
    public void on(DayReached day) {
        renew(day);
    }

    private void renew(Occurrence what) {
        String patient = what.patient();
        if (patient != null) {
            renewal.renew(patient);
        }
    }
}
