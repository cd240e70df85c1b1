package org.xinglin.sandbox.domain;

/** Key groups of contracting and public health services. */
public enum PopulationGroup {
    ELDERLY,
    CHILD,
    DISABLED,
    PREFERENTIAL_TREATMENT,
    LOW_INCOME,
    HYPERTENSION,
    TYPE_2_DIABETES,
    MATERNAL,
    GENERAL
}
