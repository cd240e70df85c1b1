package org.xinglin.contract.fhir.category;

import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.Occurrence;
import org.xinglin.fhirserver.ResourceChanged;

/** Renews what is kept on a resident's record after each change of a fact that it follows from, and when its day has come. */
final class ResidentStandingListener implements ChangeListener {

    private static final String NAME = "resident-standing";
    private static final Caller CALLER = Caller.task(NAME);

    private final ResidentStanding standing;

    ResidentStandingListener(ResidentStanding standing) {
        this.standing = standing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of("Patient", "Condition", "CarePlan", "Encounter", "Observation");
    }

    @Override
    public boolean concerns(@Nullable Resource before, @Nullable Resource after) {
        if (before instanceof Patient || after instanceof Patient) {
            return after instanceof Patient now
                    && !Derived.isMarked(now)
                    && !(before instanceof Patient old && ResidentMarks.sayTheSame(old, now, standing.kept()));
        }
        return Stream.of(before, after).anyMatch(ResidentStandingListener::isFact)
                && !(after instanceof CarePlan plan && Derived.isMarked(plan) && sameTerm(before, plan));
    }

    /** The server's own writes of a contract's next day change nothing about for how long it runs. */
    private static boolean sameTerm(@Nullable Resource before, CarePlan plan) {
        return before instanceof CarePlan old
                && old.getStatus() == plan.getStatus()
                && old.getPeriod().equalsDeep(plan.getPeriod());
    }

    private static boolean isFact(@Nullable Resource resource) {
        return resource instanceof Condition
                || resource instanceof CarePlan plan && ContractPlans.isOne(plan)
                || resource instanceof Encounter visit
                        && visit.getType().stream()
                                .anyMatch(type -> has(type.getCoding().stream(), LastDays.EXAMINATION))
                || resource instanceof Observation fact
                        && fact.getCode().getCoding().stream().anyMatch(ResidentStandingListener::isMeant);
    }

    private static boolean has(Stream<Coding> codings, Coding wanted) {
        return codings.anyMatch(coding -> same(coding, wanted));
    }

    private static boolean same(Coding coding, Coding wanted) {
        return wanted.getSystem().equals(coding.getSystem()) && wanted.getCode().equals(coding.getCode());
    }

    private static boolean isMeant(Coding coding) {
        return LastDays.LOINC.equals(coding.getSystem()) && LastDays.PRESSURES.contains(coding.getCode())
                || same(coding, LastDays.SELF_CARE);
    }

    /** All that is known of the resident is looked at each time. */
    @Override
    public boolean coalesces() {
        return true;
    }

    @Override
    public Set<String> days() {
        return Set.of(ResidentStanding.DAY);
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
            standing.renew(CALLER, patient);
        }
    }
}
