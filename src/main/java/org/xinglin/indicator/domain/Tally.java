package org.xinglin.indicator.domain;

import java.util.Set;

/**
 * What somebody adds to a rate.
 *
 * @param missing codes of what was missing where the numerator is less
 * @param evidence addresses of the records that it rests on
 */
public record Tally(int denominator, int numerator, Set<String> missing, Set<String> evidence) {

    public static final Tally NOTHING = new Tally(0, 0, Set.of(), Set.of());

    public Tally {
        missing = Set.copyOf(missing);
        evidence = Set.copyOf(evidence);
        if (numerator > denominator || numerator < 0) {
            throw new IllegalArgumentException(numerator + " of " + denominator);
        }
    }
}
