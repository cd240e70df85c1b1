package org.xinglin.constitution.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Sex;

/**
 * One question of an instrument.
 *
 * @param linkId its name in responses
 * @param counts the constitutions that it counts for; a shared item has two
 * @param sex who alone answers it; null where everybody does
 */
public record Item(
        String linkId, List<Count> counts, @Nullable Sex sex) {

    public Item {
        counts = List.copyOf(counts);
    }

    /**
     * @param type whose score the item counts for
     * @param reversed whether a high answer speaks against it
     */
    public record Count(ConstitutionType type, boolean reversed) {}
}
