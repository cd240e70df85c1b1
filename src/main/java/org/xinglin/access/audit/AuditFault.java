package org.xinglin.access.audit;

import java.util.Locale;

/**
 * Something that is not as the chains say.
 *
 * @param from the first number that is meant
 * @param to the last one
 */
record AuditFault(Kind kind, long chain, long from, long to, String why) {

    enum Kind {
        CHANGED,
        MISSING,
        ADDED
    }

    static AuditFault of(Kind kind, long chain, long number, String why) {
        return new AuditFault(kind, chain, number, number, why);
    }

    @Override
    public String toString() {
        String rows =
                from == to ? "row " + chain + "-" + from : "rows " + chain + "-" + from + " to " + chain + "-" + to;
        return rows + (from == to ? " is " : " are ") + kind.name().toLowerCase(Locale.ROOT) + ": " + why;
    }
}
