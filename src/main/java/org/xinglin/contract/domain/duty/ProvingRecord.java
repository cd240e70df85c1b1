package org.xinglin.contract.domain.duty;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.xinglin.contract.domain.Code;
import org.xinglin.contract.domain.Proof;

/**
 * Something that the team did.
 *
 * @param address of the record, such as {@code Encounter/7}
 * @param day on which it was done
 * @param codes what it says, by the element that says it; an address without code has no system
 */
public record ProvingRecord(String address, LocalDate day, Map<String, Set<Code>> codes) {

    /** Whether it is of a kind that proves something. */
    boolean meets(Proof proof) {
        return address.startsWith(proof.type() + "/")
                && proof.filters().stream()
                        .allMatch(filter -> codes.getOrDefault(filter.path(), Set.of()).stream()
                                .anyMatch(filter.codes()::contains));
    }
}
