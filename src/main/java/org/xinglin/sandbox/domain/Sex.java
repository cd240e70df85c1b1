package org.xinglin.sandbox.domain;

/** As it stands on the identity card. */
public enum Sex {
    MALE,
    FEMALE
}
