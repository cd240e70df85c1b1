package org.xinglin.constitution.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A score, exact: it is compared with thresholds as a fraction and rounded only to be shown.
 *
 * @param dividend over
 * @param divisor which is positive
 */
public record Score(BigDecimal dividend, BigDecimal divisor) implements Comparable<Score> {

    /** Digits after the point where a score is shown (contract, row "Assessment Observation"). */
    private static final int DIGITS_SHOWN = 4;

    public Score {
        if (divisor.signum() <= 0) {
            throw new IllegalArgumentException("A score over " + divisor);
        }
    }

    public static Score of(BigDecimal value) {
        return new Score(value, BigDecimal.ONE);
    }

    public static Score of(long dividend, long divisor) {
        return new Score(BigDecimal.valueOf(dividend), BigDecimal.valueOf(divisor));
    }

    public boolean isAtLeast(BigDecimal threshold) {
        return compareTo(of(threshold)) >= 0;
    }

    public boolean isBelow(BigDecimal threshold) {
        return compareTo(of(threshold)) < 0;
    }

    public boolean isAtMost(BigDecimal threshold) {
        return compareTo(of(threshold)) <= 0;
    }

    /** Rounded half up, without zeros at the end: 58.3333, 37.5, 0. */
    public BigDecimal shown() {
        BigDecimal rounded =
                dividend.divide(divisor, DIGITS_SHOWN, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    @Override
    public int compareTo(Score other) {
        return dividend.multiply(other.divisor).compareTo(other.dividend.multiply(divisor));
    }
}
