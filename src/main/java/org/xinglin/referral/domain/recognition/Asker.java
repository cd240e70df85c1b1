package org.xinglin.referral.domain.recognition;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who would use a result instead of a test of his own.
 *
 * @param codes of the test that he would order, any of them
 * @param on the day
 * @param rank of his organisation, 0 for one without level; nothing where it is not known who asks: then nobody is too high
 */
public record Asker(Set<TestCode> codes, LocalDate on, OptionalInt rank) {

    public Asker {
        codes = Set.copyOf(codes);
    }
}
