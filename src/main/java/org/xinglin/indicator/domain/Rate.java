package org.xinglin.indicator.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Two counts, of which the second is part of the first. */
public record Rate(long denominator, long numerator) {

    public static final Rate NONE = new Rate(0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Rate plus(Rate other) {
        return new Rate(denominator + other.denominator, numerator + other.numerator);
    }

    /** Percent, to one decimal; nothing of 0 of 0. */
    public Optional<BigDecimal> percent() {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP));
    }
}
