package org.xinglin.sandbox.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A resident and what is recorded of him.
 *
 * @param readings in the order of their times
 * @param constitution the constitution form that was filled in last
 */
public record ResidentRecord(
        Resident resident,
        List<Diagnosis> diagnoses,
        List<Reading> readings,
        List<FollowUpPlan> plans,
        List<Request> requests,
        Optional<ConstitutionForm> constitution) {

    /** All groups that the resident belongs to, {@link PopulationGroup#GENERAL} if there is no other. */
    public Set<PopulationGroup> groups() {
        EnumSet<PopulationGroup> groups = EnumSet.noneOf(PopulationGroup.class);
        groups.addAll(resident.groups());
        for (Diagnosis diagnosis : diagnoses) {
            groups.add(
                    diagnosis.disease() == Disease.HYPERTENSION
                            ? PopulationGroup.HYPERTENSION
                            : PopulationGroup.TYPE_2_DIABETES);
        }
        if (groups.isEmpty()) {
            groups.add(PopulationGroup.GENERAL);
        }
        return groups;
    }
}
