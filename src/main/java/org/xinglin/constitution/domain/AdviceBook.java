package org.xinglin.constitution.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is advised for each constitution, in one version of the release's advice.
 *
 * @param advice for each constitution, in the book's order of categories
 * @param cautions for each constitution, what to heed before one follows the advice
 * @param conflicts between two constitutions' advice
 */
public record AdviceBook(
        Map<ConstitutionType, List<Advice>> advice,
        Map<ConstitutionType, String> cautions,
        List<AdviceConflict> conflicts) {

    public AdviceBook {
        advice = Map.copyOf(advice);
        cautions = Map.copyOf(cautions);
        conflicts = List.copyOf(conflicts);
    }

    List<Advice> of(ConstitutionType type) {
        return advice.getOrDefault(type, List.of());
    }

    List<AdviceConflict> conflictsAmong(Collection<ConstitutionType> types) {
        return conflicts.stream()
                .filter(conflict -> types.containsAll(conflict.types()))
                .toList();
    }
}
