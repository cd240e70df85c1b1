package org.xinglin.indicator.fhir.fact;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.contract.ContractLedgers;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.kernel.Canonical;

/** Renews what a resident adds to the rates after each change of what they rest on, and when a day of his has come. */
final class FactListener implements ChangeListener {

    static final String NAME = "indicator-facts";

    private static final String CATEGORY = Canonical.definition("population-category");
    private static final String PLAN_CATEGORIES = Canonical.codeSystem("care-plan-category");
    private static final List<String> COUNTED_PLANS = List.of("family-doctor-package", "tcm-conditioning");

    private final FactRenewal renewal;
    private final ContractLedgers ledgers;
    private final Days days;
    private final Clock clock;

    FactListener(FactRenewal renewal, ContractLedgers ledgers, Days days, Clock clock) {
        this.renewal = renewal;
        this.ledgers = ledgers;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "Patient",
                "Condition",
                "Observation",
                "Encounter",
                "Procedure",
                "QuestionnaireResponse",
                "CarePlan",
                "CareTeam",
                "Communication",
                "ServiceRequest",
                "Task",
                "MedicationRequest",
                "DiagnosticReport",
                "Immunization");
    }

    /**
     * What the server concludes is no fact, but for what proves a duty: an assessment that a response was made into. What it keeps on
     * a resident or a contract is none, either.
     */
    @Override
    public boolean concerns(@Nullable Resource before, @Nullable Resource after) {
        if (after instanceof Patient now) {
            return !(before instanceof Patient old) || !counted(old).equals(counted(now));
        }
        if (before instanceof CarePlan || after instanceof CarePlan) {
            return Stream.of(before, after).anyMatch(FactListener::counts)
                    && !(before instanceof CarePlan old && after instanceof CarePlan plan && sameTerm(old, plan));
        }
        if (after instanceof Observation fact && Derived.isMarked(fact)) {
            return fact.getDerivedFrom().stream()
                    .anyMatch(source -> "QuestionnaireResponse"
                            .equals(source.getReferenceElement().getResourceType()));
        }
        return !(after instanceof Communication word && Derived.isMarked(word));
    }

    /** What of a resident's record counts somewhere. */
    private static List<String> counted(Patient patient) {
        return Stream.of(
                        Stream.of(
                                patient.getBirthDateElement().getValueAsString(),
                                patient.hasDeceased() ? patient.getDeceased().primitiveValue() : null,
                                patient.getActiveElement().getValueAsString(),
                                patient.getManagingOrganization().getReference()),
                        patient.getGeneralPractitioner().stream().map(Reference::getReference),
                        patient.getLink().stream()
                                .map(link -> link.getTypeElement().primitiveValue()),
                        patient.getExtensionsByUrl(CATEGORY).stream()
                                .map(Extension::getValue)
                                .filter(CodeableConcept.class::isInstance)
                                .flatMap(value -> ((CodeableConcept) value).getCoding().stream())
                                .map(Coding::getCode))
                .flatMap(each -> each)
                .map(String::valueOf)
                .toList();
    }

    private static boolean counts(@Nullable Resource resource) {
        return resource instanceof CarePlan plan
                && plan.getCategory().stream()
                        .anyMatch(category ->
                                COUNTED_PLANS.stream().anyMatch(code -> category.hasCoding(PLAN_CATEGORIES, code)));
    }

    /** Whether two versions of a plan say the same of when and by whom, as they do when its next day has moved. */
    private static boolean sameTerm(CarePlan old, CarePlan plan) {
        return Derived.isMarked(plan)
                && counts(old)
                && old.getStatus() == plan.getStatus()
                && old.getPeriod().equalsDeep(plan.getPeriod());
    }

    /** All that is known of the resident is looked at each time. */
    @Override
    public boolean coalesces() {
        return true;
    }

    @Override
    public Set<String> days() {
        return Set.of(FactRenewal.DAY);
    }

    /** Of a team, each of its residents in his turn. */
    @Override
    public void on(ResourceChanged change) {
        String patient = change.patient();
        if (change.type().equals("CareTeam")) {
            ledgers.residentsOf(change.id())
                    .forEach(each -> days.keep(
                            new DayReached(FactRenewal.DAY, "Patient", each, each), Optional.of(clock.instant())));
        } else if (patient != null) {
            renewal.renew(patient);
        }
    }

    @Override
    public void on(DayReached day) {
        String patient = day.patient();
        if (patient != null) {
            renewal.renew(patient);
        }
    }
}
