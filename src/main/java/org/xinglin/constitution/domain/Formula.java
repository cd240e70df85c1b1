package org.xinglin.constitution.domain;

/** How a constitution's score comes from the sum of its items; CodeSystem {@code constitution-formula}. */
public enum Formula {
    /** The sum itself (national basic public health service specification, third edition: elderly form). */
    SUM("sum") {
        @Override
        Score score(int raw, int items, AnswerRange range) {
            return Score.of(raw, 1);
        }
    },
    /** (raw − n) / (n × 4) × 100 for answers of 1 to 5 (ZYYXH/T 157—2009; GB/T 46939—2025). */
    TRANSFORMED("transformed") {
        @Override
        Score score(int raw, int items, AnswerRange range) {
            return Score.of((raw - (long) items * range.lowest()) * PER_CENT, (long) items * range.span());
        }
    };

    private static final int PER_CENT = 100;

    private final String code;

    Formula(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /**
     * @param raw the sum of the items' scores
     * @param items how many one person answers
     */
    abstract Score score(int raw, int items, AnswerRange range);

    /** @throws IllegalArgumentException if no formula has the code */
    public static Formula of(String code) {
        for (Formula formula : values()) {
            if (formula.code.equals(code)) {
                return formula;
            }
        }
        throw new IllegalArgumentException("No formula " + code);
    }
}
