package org.xinglin.referral.domain;

/** What only some kinds of request have. */
public enum Feature {
    /** What was accepted may be completed at once: a reading, a result, an opinion. */
    FINISH_FROM_ACCEPTED,

    /** A course of so many sessions, the last of which completes the task. */
    COURSE,

    /** It goes on in cycles, each of which is reviewed at its end. */
    CYCLE,

    /** Who asked verifies what was done. */
    VERIFICATION
}
