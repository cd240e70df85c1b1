package org.xinglin.referral.domain.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of recognition, as it is published.
 *
 * @param id by which answers and pages name it
 * @param zh the rule in words that a clinician can check
 * @param sources ids of the sources that its set of rules lists
 * @param status how far it was verified
 * @param note what a reader should know about the source
 */
public record RecognitionRule(
        String id,
        String zh,
        String en,
        List<String> sources,
        String status,
        @Nullable String note) {

    public RecognitionRule {
        sources = List.copyOf(sources);
    }
}
