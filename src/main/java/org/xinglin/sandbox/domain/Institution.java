package org.xinglin.sandbox.domain;

import org.jspecify.annotations.Nullable;

/**
 * An institution of the county's network.
 *
 * @param parent the id of the institution above it; null at the top
 * @param division 12 digits
 */
public record Institution(
        String id,
        Kind kind,
        String name,
        String creditCode,
        @Nullable String parent,
        String division,
        String address) {

    /** What it is in the network. */
    public enum Kind {
        LEAD_HOSPITAL,
        TCM_HOSPITAL,
        PREVENTION_CENTRE,
        MATERNAL_CHILD_HOSPITAL,
        DISEASE_CONTROL,
        CHRONIC_STATION,
        TOWNSHIP_CENTRE,
        ELDERLY_HOME,
        VILLAGE_CLINIC
    }
}
