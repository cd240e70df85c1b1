package org.xinglin.chronic.domain;

import org.jspecify.annotations.Nullable;

/**
 * A document that rules are taken from.
 *
 * @param document its number, or where it was published
 * @param standard the standard and its edition that the document gives, where the document is not the standard itself; what
 *     stands for one where there is none
 * @param copy whether only a copy of the standard was read
 */
public record Source(
        String id, String title, String document, @Nullable Standard standard, boolean copy) {

    /** A standard's name, with its edition. */
    public record Standard(String zh, String en) {}
}
