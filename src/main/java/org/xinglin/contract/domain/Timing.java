package org.xinglin.contract.domain;

import java.time.Period;

/** How often a duty is due, or at which age. */
public sealed interface Timing {

    /**
     * So many times in each period, counted from the first day of the contract.
     *
     * @param frequency at least once
     */
    record Every(int frequency, Period period) implements Timing {

        public Every {
            if (frequency < 1 || period.isZero() || period.isNegative()) {
                throw new IllegalArgumentException(frequency + " times in " + period);
            }
        }
    }

    /**
     * Once, at an age.
     *
     * @param months since birth
     * @param tolerance so many months before and after
     */
    record AtAge(int months, int tolerance) implements Timing {

        public AtAge {
            if (months < 0 || tolerance < 0) {
                throw new IllegalArgumentException("At " + months + " months, " + tolerance + " before and after");
            }
        }
    }
}
