package org.xinglin.fhirserver.search;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What stands in a text, as the index of {@code xinglin.text_keys} knows it: each character, and each two that follow one
 * another, under the identity of type and search parameter. The database makes them of what is stored; these are those of
 * what is asked for.
 */
final class TextKeys {

    /** Bits of a character; two of them and as many of the identity make a key. */
    private static final int CHARACTER = 21;

    private TextKeys() {}

    /** A text has asked only if it has all of these: an array of PostgreSQL. */
    static String all(long identity, String asked) {
        int[] characters = asked.codePoints().toArray();
        long base = (identity & ((1L << CHARACTER) - 1)) << 2 * CHARACTER;
        Set<Long> keys = new LinkedHashSet<>();
        for (int i = 0; i + 1 < characters.length; i++) {
            keys.add(base | (long) characters[i] << CHARACTER | characters[i + 1]);
        }
        if (characters.length == 1) {
            keys.add(base | (long) characters[0] << CHARACTER);
        }
        return keys.toString().replace('[', '{').replace(']', '}');
    }
}
