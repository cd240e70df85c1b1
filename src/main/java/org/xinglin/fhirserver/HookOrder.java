package org.xinglin.fhirserver;

/**
 * What runs when: the order of the hooks that share a pointcut, smaller first. A hook that needs no place among the others
 * leaves it out, and runs at {@link #LABELS}, the library's own 0. What completes a resource runs before what checks it, so
 * that what is checked is what is stored.
 */
public final class HookOrder {

    /** The time of the request, before any other hook does work. */
    public static final int DEADLINE = -200;

    /** Conditions that say nothing, before the hooks that read conditions. */
    public static final int CRITERIA = -200;

    /** Where a page begins, before the hooks that ask which parameters a search has. */
    public static final int CURSORS = -199;

    /** How large an answer may become. */
    public static final int ANSWER_LIMITS = -190;

    /** How wide a search, and the condition of a write, may be. */
    public static final int SEARCH_LIMITS = -150;

    /** Which resident a transaction's entries mean, before whatever looks at their references, fullUrls included. */
    public static final int TRANSACTION_SUBJECTS = -120;

    /** References to a fullUrl of the same transaction, before the hooks that look at references. */
    public static final int FULL_URLS = -110;

    /** What the contract lists: types, interactions, operations, search parameters. */
    public static final int CONTRACT = -100;

    /** The parameters of an operation, once it is known that there is such an operation. */
    public static final int OPERATION_PARAMETERS = CONTRACT + 1;

    /** Preconditions, before anything is made of what is to be stored. */
    public static final int PRECONDITIONS = -90;

    /** Own absolute addresses become references, before the hooks that look at what a resource refers to. */
    public static final int REFERENCES = -80;

    /** Aliases of identifier systems: whatever looks at identifiers sees the preferred name. */
    public static final int IDENTIFIERS = -50;

    /** Stored security labels are carried forward. */
    public static final int LABELS = 0;

    /** What the library says of a write that it carried out, before warnings enter the answer in front of it. */
    public static final int SUCCESS_TEXTS = 5;

    /** Warnings enter the answer after what explains the refused entries of a batch. */
    public static final int WARNINGS = 10;

    /** What a sender wrote is noted, before what the server keeps takes the place of any of it. */
    public static final int AS_SENT = 40;

    /** What the server itself keeps on a resource is carried forward. */
    public static final int KEPT_BY_THE_SERVER = 50;

    /**
     * Whether something may come after what is stored, as the state of a task: with what the server keeps on it, and before its
     * profiles, which know no version before.
     */
    public static final int MOVES = 55;

    /** By when the next step of a task is due, when what else the server keeps on it is known. */
    public static final int NEXT_STEPS = 60;

    /** By when work that goes on in cycles is to be looked at, in the place of the limit of a step. */
    public static final int CYCLES = NEXT_STEPS + 1;

    /** What had to give way before it was checked stands in its place once more, for the profiles. */
    public static final int AS_STATED = 99;

    /** Profiles, after whatever completes a resource. */
    public static final int PROFILES = 100;

    /** What was sent in the place of what the server keeps gives way to it, after it has been checked as all else was. */
    public static final int STAYS_AS_KEPT = 140;

    /** What the server adds to a record that has been completed and has passed its profiles. */
    public static final int WHAT_FOLLOWS = 150;

    /** Subscriptions: what breaks its profile is refused as such, before it is looked at as a subscription. */
    public static final int SUBSCRIPTIONS = 200;

    /** The audit, when an answer is complete and a record as it will be stored. */
    public static final int AUDIT = 300;

    private HookOrder() {}
}
