package org.xinglin.indicator.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** All criteria that Measures about residents name. */
public final class Criteria {

    private static final Map<String, Criterion> ALL = all();

    private Criteria() {}

    private static Map<String, Criterion> all() {
        Map<String, Criterion> all = new HashMap<>(ChronicCriteria.all());
        all.putAll(ContractCriteria.all());
        all.putAll(CareCriteria.all());
        return Map.copyOf(all);
    }

    public static Set<String> names() {
        return ALL.keySet();
    }

    /** @throws IllegalArgumentException if there is none of this name */
    static Criterion named(String name) {
        Criterion criterion = ALL.get(name);
        if (criterion == null) {
            throw new IllegalArgumentException("No criterion " + name);
        }
        return criterion;
    }

    /** What one resident adds to a group of a Measure in a period. */
    public static Tally tally(
            IndicatorRules.Group group, Resident resident, ReportingPeriod period, IndicatorRules rules) {
        if (resident.replaced()) {
            return Tally.NOTHING;
        }
        Finding denominator = named(group.denominator()).of(resident, period, rules);
        if (denominator.items().isEmpty()) {
            return Tally.NOTHING;
        }
        Finding numerator = named(group.numerator()).of(resident, period, rules);
        Set<String> counted = new HashSet<>(numerator.items());
        counted.retainAll(denominator.items());
        Set<String> evidence = new HashSet<>(denominator.evidence());
        evidence.addAll(numerator.evidence());
        return new Tally(
                denominator.items().size(),
                counted.size(),
                counted.size() == denominator.items().size() ? Set.of() : numerator.missing(),
                evidence);
    }
}
