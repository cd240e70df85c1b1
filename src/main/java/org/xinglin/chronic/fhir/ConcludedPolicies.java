package org.xinglin.chronic.fhir;

import java.util.List;
import java.util.stream.Collectors;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.fhirserver.RefusedStart;

/** The policy sets by which conclusions are stored (ADR 26). */
final class ConcludedPolicies {

    private ConcludedPolicies() {}

    /**
     * @param published all that there are
     * @param ids those that the county names, its own first
     * @throws RefusedStart if there is no such policy set, or none of them has alarms
     */
    static List<PolicySet> among(List<PolicySet> published, List<String> ids) {
        List<PolicySet> concluded = ids.stream().map(id -> named(id, published)).toList();
        if (concluded.stream().allMatch(policy -> policy.alarms().isEmpty())) {
            throw new RefusedStart(
                    "No critical value would raise an alert: " + String.join(", ", ids) + " has no alarms.",
                    "Name a policy set that has, such as norm-2017, in xinglin.chronic.further-policy-sets.");
        }
        return concluded;
    }

    private static PolicySet named(String id, List<PolicySet> published) {
        return published.stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedStart(
                        "There is no policy set " + id + ".",
                        "Set xinglin.chronic.policy-set and xinglin.chronic.further-policy-sets to ids among "
                                + published.stream().map(PolicySet::id).collect(Collectors.joining(", "))
                                + "."));
    }
}
