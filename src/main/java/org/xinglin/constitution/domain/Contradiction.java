package org.xinglin.constitution.domain;

import java.util.Set;

/**
 * Constitutions that the instrument's notes say should not both be positive, such as yin- and yang-deficiency.
 *
 * @param types two of them
 * @param advice what to do if they are, in the words of the instrument
 */
public record Contradiction(Set<ConstitutionType> types, String advice) {

    public Contradiction {
        types = Set.copyOf(types);
    }
}
