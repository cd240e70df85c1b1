package org.xinglin.kernel;

/** As far as scales and rules ask: which of the items and limits that are for one sex alone apply. */
public enum Sex {
    FEMALE,
    MALE,
    /** Not recorded, or neither. */
    UNKNOWN
}
