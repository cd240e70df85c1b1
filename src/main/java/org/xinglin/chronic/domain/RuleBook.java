package org.xinglin.chronic.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * All rules of the two diseases that a server goes by.
 *
 * @param policies all that are published
 * @param concluded those by which conclusions are stored; the county's own first
 * @param riskTable which of the tables of risk counts
 */
public record RuleBook(
        List<PolicySet> policies,
        List<PolicySet> concluded,
        Plausibility plausibility,
        RiskRules risk,
        String riskTable,
        LabelScheme labels) {

    /** @throws IllegalArgumentException if there is no such table */
    public RuleBook {
        policies = List.copyOf(policies);
        concluded = List.copyOf(concluded);
        risk.table(riskTable);
    }

    /** The county's own policy set, by which answers and plans go. */
    public PolicySet own() {
        return concluded.get(0);
    }

    /** Codes of the critical signs that any policy set knows. */
    public List<String> signs() {
        return policies.stream()
                .flatMap(policy -> policy.alarms().stream())
                .filter(AlarmRow::isSign)
                .map(AlarmRow::code)
                .distinct()
                .toList();
    }

    /** All that a rule may name which is applied together with a policy set. */
    public List<Source> sources(PolicySet policy) {
        return Stream.of(policy.sources(), risk.sources(), labels.sources(), plausibility.sources())
                .flatMap(List::stream)
                .toList();
    }

    RiskTable tableOfRisk() {
        return risk.table(riskTable);
    }

    /** @throws IllegalArgumentException if there is none of this id */
    public PolicySet policy(String id) {
        return policies.stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No policy set " + id));
    }
}
