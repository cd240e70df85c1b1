package org.xinglin.fhirserver.terminology;

import java.util.stream.Stream;

/**
 * How a value set's codes are to be told.
 *
 * @param filter words that a code or its words have; empty for all
 * @param offset how many are passed over
 * @param count how many are told at most, -1 for all of them
 * @param language of the displays, a BCP 47 tag
 */
record ExpansionRequest(
        String filter, int offset, int count, String language, boolean activeOnly, boolean withDesignations) {

    /** The most that are told at once where no count is asked for. */
    static final int MOST = 5000;

    boolean wants(Concept concept) {
        return (!activeOnly || !concept.isInactive()) && isFound(concept);
    }

    private boolean isFound(Concept concept) {
        return filter.isBlank()
                || Stream.of(Concept.plain(filter).split(" "))
                        .allMatch(word -> Concept.plain(concept.code()).contains(word)
                                || concept.words().anyMatch(text -> text.contains(word)));
    }
}
