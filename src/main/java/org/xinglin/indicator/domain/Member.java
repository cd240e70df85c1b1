package org.xinglin.indicator.domain;

import java.util.Arrays;
import java.util.Set;

/**
 * An institution, or somebody who works at one, with what is to be said of it.
 *
 * @param address such as {@code Organization/12}
 * @param organizations ids of the organisations that it is counted with
 * @param marks such as {@code medical}
 */
public record Member(String address, Set<String> organizations, Set<String> marks) {

    public Member {
        organizations = Set.copyOf(organizations);
        marks = Set.copyOf(marks);
    }

    /**
     * Whether it is in a population.
     *
     * @param criterion marks with plus signs between, all of which it has
     */
    public boolean meets(String criterion) {
        return marks.containsAll(Arrays.asList(criterion.split("\\+")));
    }
}
