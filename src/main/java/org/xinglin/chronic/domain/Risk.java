package org.xinglin.chronic.domain;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cardiovascular risk.
 *
 * @param level where facts are missing, at least this
 * @param rangeLower the lower end where the table prints a range
 * @param at the time of the latest fact
 * @param factors codes of what raises it
 * @param missing codes of what is not known and could raise it
 * @param from ids of the Observations that it rests on
 */
public record Risk(
        String level,
        @Nullable String rangeLower,
        OffsetDateTime at,
        List<String> factors,
        List<String> missing,
        List<String> from,
        List<Rule> rules) {

    public Risk {
        factors = List.copyOf(factors);
        missing = List.copyOf(missing);
        from = List.copyOf(from);
        rules = List.copyOf(rules);
    }
}
