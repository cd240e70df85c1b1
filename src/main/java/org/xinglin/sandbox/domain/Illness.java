package org.xinglin.sandbox.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An illness as it is, known or not.
 *
 * @param rise what it adds, untreated: to systolic pressure or to fasting glucose
 * @param secondRise what it adds to diastolic pressure; 0 for diabetes
 * @param known whether it was diagnosed, on {@code since}, and treated from then on
 * @param effect the share of the rise that treatment takes back at last
 */
record Illness(
        double rise, double secondRise, boolean known, LocalDate since, double effect, double days, boolean managed) {

    static final Illness NONE = new Illness(0, 0, false, LocalDate.EPOCH, 0, 1, false);

    boolean is() {
        return rise > 0;
    }

    boolean isManaged() {
        return known && managed;
    }

    /** The share of the rise that is left on a day. */
    double left(LocalDate day) {
        if (!known || day.isBefore(since)) {
            return 1;
        }
        return 1 - effect * (1 - StrictMath.exp(-ChronoUnit.DAYS.between(since, day) / days));
    }
}
