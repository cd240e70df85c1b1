package org.xinglin.chronic.domain;

/** Where and how a blood pressure was taken. */
public enum Setting {
    OFFICE,
    HOME,
    /** The mean of 24 hours. */
    AMBULATORY,
    AMBULATORY_DAY,
    AMBULATORY_NIGHT
}
