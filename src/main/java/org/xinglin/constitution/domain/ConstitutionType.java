package org.xinglin.constitution.domain;

/** The nine constitutions of ZYYXH/T 157—2009 and GB/T 46939—2025; CodeSystem {@code constitution-type}. */
public enum ConstitutionType {
    BALANCED("balanced"),
    QI_DEFICIENCY("qi-deficiency"),
    YANG_DEFICIENCY("yang-deficiency"),
    YIN_DEFICIENCY("yin-deficiency"),
    PHLEGM_DAMPNESS("phlegm-dampness"),
    DAMP_HEAT("damp-heat"),
    BLOOD_STASIS("blood-stasis"),
    QI_STAGNATION("qi-stagnation"),
    INHERITED_SPECIAL("inherited-special");

    private final String code;

    ConstitutionType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether it is one of the eight biased ones (偏颇体质). */
    public boolean isBiased() {
        return this != BALANCED;
    }

    /** @throws IllegalArgumentException if no constitution has the code */
    public static ConstitutionType of(String code) {
        for (ConstitutionType type : values()) {
            if (type.code.equals(code)) {
                return type;
            }
        }
        throw new IllegalArgumentException("No constitution " + code);
    }
}
