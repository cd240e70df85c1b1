package org.xinglin.constitution.domain;

/** What is determined of one constitution (判定结果); CodeSystem {@code constitution-verdict}. */
public enum Verdict {
    YES("yes"),
    /** Of the balanced constitution alone (基本是). */
    BASICALLY_YES("basically-yes"),
    /** Of a biased constitution alone (倾向是). */
    TENDENCY("tendency"),
    NO("no");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean isPositive() {
        return this != NO;
    }

    /** @throws IllegalArgumentException if no verdict has the code */
    public static Verdict of(String code) {
        for (Verdict verdict : values()) {
            if (verdict.code.equals(code)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("No verdict " + code);
    }
}
