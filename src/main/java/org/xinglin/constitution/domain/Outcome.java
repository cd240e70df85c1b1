package org.xinglin.constitution.domain;

/** The outcome of an assessment as a whole, of this project and no standard; CodeSystem {@code constitution-outcome}. */
public enum Outcome {
    /** The balanced constitution is positive and no biased one is {@link Verdict#YES}. */
    BALANCED("balanced"),
    /** One biased constitution is {@link Verdict#YES}, or there are tendencies only. */
    BIASED("biased"),
    /** Two or more biased constitutions are {@link Verdict#YES} (兼夹). */
    MIXED("mixed"),
    /** No constitution is positive (未能判定). */
    UNDETERMINED("undetermined");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
