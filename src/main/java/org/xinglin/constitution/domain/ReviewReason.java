package org.xinglin.constitution.domain;

/** Why a TCM practitioner has to look at a plan; CodeSystem {@code practitioner-review}. */
public enum ReviewReason {
    /** Advice for mixed constitutions conflicts. */
    CONFLICTING_ADVICE("conflicting-advice"),
    /** Several main constitutions have the same score (elderly form, fill-in note 3). */
    EQUAL_SCORES("equal-scores"),
    /** Yin- and yang-deficiency together (elderly form, fill-in note 4). */
    YIN_AND_YANG_DEFICIENCY("yin-and-yang-deficiency"),
    /** No constitution is positive (elderly form, fill-in note 5). */
    UNDETERMINED("undetermined"),
    /** The assessment that a plan in force follows from was corrected or withdrawn. */
    ASSESSMENT_CHANGED("assessment-changed"),
    /** The day on which to assess again has come, and the plan is still in force. */
    REVIEW_DUE("review-due");

    private final String code;

    ReviewReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
