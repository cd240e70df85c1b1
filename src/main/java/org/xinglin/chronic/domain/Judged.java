package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measured values, held against their targets.
 *
 * @param at the time of the latest
 * @param satisfied whether each is at target
 * @param from ids of the records that they stand in
 */
record Judged(OffsetDateTime at, boolean satisfied, List<String> from, List<Rule> rules) {

    static final Comparator<Measurement> IN_TIME = Comparator.comparing(
                    (Measurement measured) -> measured.at().toInstant())
            .thenComparing(Measurement::id);

    Judged {
        from = List.copyOf(from);
        rules = List.copyOf(rules);
    }

    /** The same, by one more rule. */
    Judged also(Rule rule) {
        return new Judged(
                at,
                satisfied,
                from,
                Stream.concat(rules.stream(), Stream.of(rule)).toList());
    }

    LocalDate day() {
        return at.toLocalDate();
    }
}
