package org.xinglin.acceptance;

/** Why a resource could not be called certainly valid. Says nothing of whether it is valid: the validator finds out. */
public enum Doubt {
    /** The type has rules that no profile states, and it does not plainly keep them: bundles, terminology, measures. */
    SPECIAL_TYPE,
    /** Answers that a questionnaire does not plainly ask for. */
    QUESTIONNAIRE,
    /** It declares a profile that is not this release's or FHIR's own. */
    PROFILE,
    /** An element stands too seldom or too often. */
    CARDINALITY,
    /** A value of a type that the definition does not list. */
    TYPE,
    /** A primitive that is not plainly in its format. */
    FORMAT,
    /** Another value than the fixed one or the pattern's. */
    FIXED_VALUE,
    /** A code that the terminology does not confirm. */
    TERMINOLOGY,
    /** A value that no slice, or more than one, takes. */
    SLICE,
    /**
     * A reference other than {@code Type/id} or {@code urn:uuid:…}, or to a type that is not a target; a canonical URL of
     * something else than may stand there.
     */
    REFERENCE,
    /** An extension that modifies, is not known to be unknown, or may not stand there. */
    EXTENSION,
    /** An invariant that does not hold, or is not understood. */
    INVARIANT,
    /** Human-readable text: its XHTML has rules of its own. */
    NARRATIVE,
    /** Resources within the resource. */
    CONTAINED,
    /** An element with an id: ids are unique within a resource. */
    ELEMENT_ID,
    /** Binary content: its size and hash have rules of their own. */
    ATTACHMENT,
    /** The definition uses a feature that is not understood. */
    UNSUPPORTED;

    private final Doubtful doubtful = new Doubtful(this);

    /** What ends the check of a resource. One object for all: it has no stack trace. */
    Doubtful raised() {
        return doubtful;
    }
}
