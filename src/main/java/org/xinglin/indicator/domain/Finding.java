package org.xinglin.indicator.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a criterion finds of one resident in a period.
 *
 * @param items what counts: {@link #PERSON} where the resident does, else addresses of records
 * @param missing codes of what was missing for more of them
 * @param evidence addresses of the records that it rests on
 */
public record Finding(Set<String> items, Set<String> missing, Set<String> evidence) {

    /** The item of criteria that count residents. */
    public static final String PERSON = "person";

    public static final Finding NOTHING = new Finding(Set.of(), Set.of(), Set.of());

    public Finding {
        items = Set.copyOf(items);
        missing = Set.copyOf(missing);
        evidence = Set.copyOf(evidence);
    }

    /** The resident counts. */
    public static Finding person(Collection<String> evidence) {
        return new Finding(Set.of(PERSON), Set.of(), new LinkedHashSet<>(evidence));
    }

    /** The resident does not count. */
    public static Finding lacking(Collection<String> missing, Collection<String> evidence) {
        return new Finding(Set.of(), new LinkedHashSet<>(missing), new LinkedHashSet<>(evidence));
    }

    /** The resident counts where nothing is missing. */
    public static Finding unless(List<String> missing, Collection<String> evidence) {
        return missing.isEmpty() ? person(evidence) : lacking(missing, evidence);
    }

    /** Records that count each. */
    public static Finding records(Collection<String> addresses) {
        Set<String> items = new LinkedHashSet<>(addresses);
        return new Finding(items, Set.of(), items);
    }
}
