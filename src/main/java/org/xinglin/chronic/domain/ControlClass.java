package org.xinglin.chronic.domain;

/** The classes of a follow-up in the norm's record form, as rules and records code them. */
final class ControlClass {

    static final String SATISFIED = "satisfied";
    static final String UNSATISFIED = "unsatisfied";
    static final String ADVERSE_REACTION = "adverse-reaction";
    static final String COMPLICATION = "complication";

    private ControlClass() {}

    static String of(boolean satisfied) {
        return satisfied ? SATISFIED : UNSATISFIED;
    }
}
