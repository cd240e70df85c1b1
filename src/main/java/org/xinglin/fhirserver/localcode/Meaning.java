package org.xinglin.fhirserver.localcode;

import org.jspecify.annotations.Nullable;

/**
 * What a local code means in a code system that the server knows.
 *
 * @param place where the map says so, as a FHIRPath
 */
record Meaning(
        LocalCode of, String system, String code, @Nullable String display, String place) {

    /** Whether another says something else of the same code in the same system. */
    boolean contradicts(Meaning other) {
        return of.equals(other.of) && system.equals(other.system) && !code.equals(other.code);
    }

    String target() {
        return system + "|" + code;
    }
}
