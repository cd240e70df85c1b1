package org.xinglin.fhirserver.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended.
 *
 * @param search which search or history it was
 * @param passed how many matches came before
 * @param keys of the last match, in the order that the search sorts by; of a history, up to which time it goes
 */
record Cursor(String search, long passed, List<Key> keys) {

    /**
     * What a match sorts by.
     *
     * @param type the database's name of its type
     * @param text as the database writes it; null where the match has nothing to sort by
     */
    record Key(String type, @Nullable String text) {}
}
