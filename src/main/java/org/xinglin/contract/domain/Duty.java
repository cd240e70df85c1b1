package org.xinglin.contract.domain;

import java.util.List;
import java.util.Set;

/**
 * A service that a package promises. Of the packages of one contract, the same duty is owed once.
 *
 * @param code of CodeSystem {@code duty}, or a county's own
 * @param applicability to residents of which categories it is owed
 * @param proofs of which one record shows that it was done
 * @param tcm whether it is a service of Chinese medicine
 * @param countsFor indicators and norm services that it also is
 */
public record Duty(
        Code code, Timing timing, Applicability applicability, List<Proof> proofs, boolean tcm, Set<String> countsFor) {

    public Duty {
        proofs = List.copyOf(proofs);
        countsFor = Set.copyOf(countsFor);
    }
}
