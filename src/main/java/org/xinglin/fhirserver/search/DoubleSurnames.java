package org.xinglin.fhirserver.search;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Set;
import org.xinglin.fhirserver.refusal.DataFile;

/** The surnames of two characters. */
record DoubleSurnames(int version, Set<String> surnames) {

    private static final String FILE = "/search/double-surnames.yaml";

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    static DoubleSurnames load() {
        return DataFile.read(FILE, new TypeReference<>() {});
    }

    /**
     * How much of a Chinese name is its surname, in UTF-16 units: two characters if there is such a surname and a given
     * name behind it, else one.
     */
    int lengthIn(String name) {
        int one = name.offsetByCodePoints(0, 1);
        int characters = name.codePointCount(0, name.length());
        if (characters > 2) {
            int two = name.offsetByCodePoints(one, 1);
            return surnames.contains(name.substring(0, two)) ? two : one;
        }
        return one;
    }
}
