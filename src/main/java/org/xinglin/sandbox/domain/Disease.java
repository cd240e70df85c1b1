package org.xinglin.sandbox.domain;

/** The two chronic diseases of the programmes. */
public enum Disease {
    HYPERTENSION,
    TYPE_2_DIABETES
}
