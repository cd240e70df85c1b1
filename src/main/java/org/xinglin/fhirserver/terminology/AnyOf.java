package org.xinglin.fhirserver.terminology;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What at least one set has, each code once, less what is excluded. */
record AnyOf(List<CodeSet> included, List<CodeSet> excluded) implements CodeSet {

    @Override
    public Membership has(String system, String code) {
        Membership in = any(included, system, code);
        return in == Membership.NO ? in : in.and(any(excluded, system, code).not());
    }

    private static Membership any(List<CodeSet> sets, String system, String code) {
        return sets.stream().map(set -> set.has(system, code)).reduce(Membership.NO, Membership::or);
    }

    @Override
    public List<Concept> list() {
        Map<String, Concept> listed = new LinkedHashMap<>();
        included.forEach(set -> set.list().forEach(concept -> listed.putIfAbsent(key(concept), concept)));
        Set<String> without = new HashSet<>();
        excluded.stream().map(CodeSet::list).flatMap(Collection::stream).forEach(each -> without.add(key(each)));
        listed.keySet().removeAll(without);
        return List.copyOf(listed.values());
    }

    @Override
    public boolean isPartial() {
        return included.stream().anyMatch(CodeSet::isPartial);
    }

    private static String key(Concept concept) {
        return concept.system() + "|" + concept.code();
    }
}
