package org.xinglin.referral.domain;

/** What a move needs beside who makes it. */
public enum Need {
    /** The performer still offers what is asked for. */
    CAPABILITY,

    /** A record that shows that somebody, or something to be examined, has come; of which type, the kind says. */
    ARRIVAL,

    /** A result that is based on the request. */
    OUTPUT,

    /** A reason, in words. */
    REASON,

    /** A reason by a code, and in words. */
    CODED_REASON,

    /** The date that is proposed. */
    DATE
}
