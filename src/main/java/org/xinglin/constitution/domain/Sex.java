package org.xinglin.constitution.domain;

/** As far as a scale asks: which of the two items that are for one sex alone applies. */
public enum Sex {
    FEMALE,
    MALE,
    /** Not recorded, or neither. */
    UNKNOWN
}
