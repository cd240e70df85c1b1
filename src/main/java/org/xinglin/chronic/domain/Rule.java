package org.xinglin.chronic.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conclusion rests on, as it is published.
 *
 * @param id by which answers and pages name it
 * @param zh the rule in words that a clinician can check
 * @param sources ids of the sources that its policy set lists
 * @param status how far it was verified
 * @param note what a reader should know about the source
 */
public record Rule(
        String id,
        String zh,
        String en,
        List<String> sources,
        String status,
        @Nullable String note) {

    public Rule {
        sources = List.copyOf(sources);
    }
}
