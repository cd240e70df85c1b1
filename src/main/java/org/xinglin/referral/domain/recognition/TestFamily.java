package org.xinglin.referral.domain.recognition;

import java.util.Collection;
import java.util.Set;

/**
 * Codes that name one test, whatever its method and unit.
 *
 * @param id of the value set that lists them
 */
public record TestFamily(String id, Set<TestCode> codes) {

    public TestFamily {
        codes = Set.copyOf(codes);
    }

    boolean hasAny(Collection<TestCode> named) {
        return named.stream().anyMatch(name -> codes.stream().anyMatch(name::means));
    }
}
