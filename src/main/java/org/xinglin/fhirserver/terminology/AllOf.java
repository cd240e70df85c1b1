package org.xinglin.fhirserver.terminology;

import java.util.List;

/** What every one of some sets has, in the order of the first. */
record AllOf(List<CodeSet> sets) implements CodeSet {

    @Override
    public Membership has(String system, String code) {
        return sets.stream().map(set -> set.has(system, code)).reduce(Membership.YES, Membership::and);
    }

    @Override
    public List<Concept> list() {
        return sets.get(0).list().stream()
                .filter(concept -> has(concept.system(), concept.code()) != Membership.NO)
                .toList();
    }

    @Override
    public boolean isPartial() {
        return sets.stream().anyMatch(CodeSet::isPartial);
    }
}
