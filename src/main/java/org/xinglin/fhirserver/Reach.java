package org.xinglin.fhirserver;

import java.util.Set;

/**
 * What a caller may see: everything, or what is about the residents of some organisations and of all organisations
 * below them, beside what is about no resident at all (organisations, practitioners, definitions).
 *
 * @param everything whether nothing is out of reach
 * @param organisations ids of the Organization resources at the top of the reach; none, unless something is out of
 *     reach. A reach without any organisation is empty: not even what is about no resident is in it
 */
public record Reach(boolean everything, Set<String> organisations) {

    private static final Reach EVERYTHING = new Reach(true, Set.of());

    public Reach {
        organisations = Set.copyOf(organisations);
        if (everything && !organisations.isEmpty()) {
            throw new IllegalArgumentException("A reach of everything names no organisation");
        }
    }

    public static Reach ofEverything() {
        return EVERYTHING;
    }

    /** @param organisations ids of Organization resources; one that does not exist reaches nothing */
    public static Reach below(Set<String> organisations) {
        return new Reach(false, organisations);
    }
}
