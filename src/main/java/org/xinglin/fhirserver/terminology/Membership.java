package org.xinglin.fhirserver.terminology;

/** Whether a code is one of a set, from the least sure to the surest. */
enum Membership {
    NO,
    /** The set would have it, but whether there is such a code nobody here knows: its system is not here. */
    UNCHECKED,
    YES;

    static Membership of(boolean is) {
        return is ? YES : NO;
    }

    Membership and(Membership other) {
        return compareTo(other) < 0 ? this : other;
    }

    Membership or(Membership other) {
        return compareTo(other) > 0 ? this : other;
    }

    Membership not() {
        return switch (this) {
            case NO -> YES;
            case UNCHECKED -> UNCHECKED;
            case YES -> NO;
        };
    }
}
