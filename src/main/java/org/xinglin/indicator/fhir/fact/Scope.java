package org.xinglin.indicator.fhir.fact;

import java.util.List;

/**
 * Whose residents are counted.
 *
 * @param organisations numbers of those at and below which they are managed; none for all residents there are
 */
public record Scope(List<Long> organisations) {

    public Scope {
        organisations = List.copyOf(organisations);
    }

    public boolean isEverything() {
        return organisations.isEmpty();
    }
}
