package org.xinglin.contract.fhir.duty;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.kernel.Canonical;

/** Renews what is known of a resident's contracts after each change of what they rest on, and when a day of theirs has come. */
final class DutyListener implements ChangeListener {

    static final Caller CALLER = Caller.task("contract-duties");

    private static final String NAME = "contract-duties";
    private static final String CATEGORY = Canonical.definition("population-category");

    private final DutyRenewal renewal;

    DutyListener(DutyRenewal renewal) {
        this.renewal = renewal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        Set<String> types = new HashSet<>(EvidenceReader.TYPES.keySet());
        types.addAll(Set.of("CarePlan", "CareTeam", "Patient", "Condition"));
        return types;
    }

    /** A record that its county's packages do not ask for is found to prove nothing later. */
    @Override
    public boolean concerns(@Nullable Resource before, @Nullable Resource after) {
        if (before instanceof Patient || after instanceof Patient) {
            return before instanceof Patient old && !(after instanceof Patient now && same(old, now));
        }
        if (before instanceof CarePlan || after instanceof CarePlan) {
            return Stream.of(before, after).anyMatch(ContractPlans::isOne)
                    && !(after instanceof CarePlan plan && Derived.isMarked(plan) && sameTerm(before, plan));
        }
        if (after instanceof CareTeam team) {
            return before instanceof CareTeam old && !sameParties(old, team);
        }
        return !(after instanceof Communication word && Derived.isMarked(word));
    }

    private static boolean same(Patient old, Patient now) {
        return old.getBirthDateElement().equalsDeep(now.getBirthDateElement())
                && categories(old).equals(categories(now));
    }

    private static Set<String> categories(Patient patient) {
        return patient.getExtensionsByUrl(CATEGORY).stream()
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .flatMap(value -> ((CodeableConcept) value).getCoding().stream())
                .map(coding -> coding.getSystem() + "|" + coding.getCode())
                .collect(Collectors.toSet());
    }

    private static boolean sameTerm(@Nullable Resource before, CarePlan plan) {
        return before instanceof CarePlan old
                && old.getStatus() == plan.getStatus()
                && old.getPeriod().equalsDeep(plan.getPeriod());
    }

    private static boolean sameParties(CareTeam old, CareTeam team) {
        return Objects.equals(parties(old), parties(team));
    }

    private static Set<String> parties(CareTeam team) {
        return Stream.concat(
                        team.getManagingOrganization().stream().map(each -> String.valueOf(each.getReference())),
                        team.getParticipant().stream()
                                .flatMap(each -> Stream.of(each.getMember(), each.getOnBehalfOf())
                                        .map(party -> party.getReference() + " "
                                                + each.getPeriod()
                                                        .getStartElement()
                                                        .getValueAsString() + " "
                                                + each.getPeriod()
                                                        .getEndElement()
                                                        .getValueAsString())))
                .collect(Collectors.toSet());
    }

    /** All that is known of the resident is looked at each time. */
    @Override
    public boolean coalesces() {
        return true;
    }

    @Override
    public Set<String> days() {
        return Set.of(DutyRenewal.DAY);
    }

    @Override
    public void on(ResourceChanged change) {
        String patient = change.patient();
        if (change.type().equals("CareTeam")) {
            renewal.renewTeam(change.id());
        } else if (patient != null) {
            renewal.renew(CALLER, patient);
        }
    }

    @Override
    public void on(DayReached day) {
        String patient = day.patient();
        if (patient != null) {
            renewal.renewPlan(CALLER, day.id(), patient);
        }
    }
}
