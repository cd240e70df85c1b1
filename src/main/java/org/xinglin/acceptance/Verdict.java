package org.xinglin.acceptance;

import java.util.List;
import java.util.Optional;

/**
 * What fast acceptance says of a resource.
 *
 * @param doubt why it is not certainly valid; nothing if it is
 * @param shortcomings of a valid resource, all that are to be told; of one in doubt, none, for the validator tells them
 */
public record Verdict(Optional<Doubt> doubt, List<Shortcoming> shortcomings) {

    public Verdict {
        shortcomings = List.copyOf(shortcomings);
    }

    static Verdict in(Doubt doubt) {
        return new Verdict(Optional.of(doubt), List.of());
    }
}
