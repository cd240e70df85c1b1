package org.xinglin.fhirserver.terminology;

import java.util.List;

/** The codes of a system that meet all of some conditions; without any, the whole system. */
record SystemCodes(KnownSystem system, List<Filter> filters) implements CodeSet {

    @Override
    public Membership has(String asked, String code) {
        if (!system.url().equals(asked)) {
            return Membership.NO;
        }
        if (system.codes().isPresent()) {
            return Membership.of(system.find(code).filter(this::meets).isPresent());
        }
        Membership is = system.has(code);
        return filters.stream().allMatch(filter -> filter.meets(code)) ? is : Membership.NO;
    }

    private boolean meets(Concept concept) {
        return filters.stream().allMatch(filter -> filter.meets(concept, system.listed()));
    }

    @Override
    public List<Concept> list() {
        return system.listed().all().stream().filter(this::meets).toList();
    }

    @Override
    public boolean isPartial() {
        return system.codes().filter(known -> !known.isComplete()).isPresent();
    }
}
