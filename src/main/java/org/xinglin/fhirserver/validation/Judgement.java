package org.xinglin.fhirserver.validation;

import java.util.List;
import java.util.Optional;
import org.xinglin.acceptance.Shortcoming;

/**
 * What is known of a resource before the validator.
 *
 * @param doubt why the validator has to look at it; nothing if it need not
 * @param shortcomings of one that it need not look at: what its sender is told
 */
record Judgement(Optional<String> doubt, List<Shortcoming> shortcomings) {

    static Judgement doubtful(String why) {
        return new Judgement(Optional.of(why), List.of());
    }
}
