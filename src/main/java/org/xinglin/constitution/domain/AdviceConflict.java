package org.xinglin.constitution.domain;

import java.util.Set;

/**
 * Where the advice for two constitutions pulls apart: what is recommended for the one is discouraged for the other.
 *
 * @param types the two
 * @param category of the advice
 * @param reason in words
 */
public record AdviceConflict(Set<ConstitutionType> types, String category, String reason) {

    public AdviceConflict {
        types = Set.copyOf(types);
    }
}
