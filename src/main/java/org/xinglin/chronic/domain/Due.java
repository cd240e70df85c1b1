package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When the next contact is due.
 *
 * @param refer whether a referral is advised
 */
public record Due(LocalDate day, boolean refer, List<Rule> rules) {

    public Due {
        rules = List.copyOf(rules);
    }

    /** By how many days it is overdue; 0 if it is not. */
    public long overdue(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(day, today));
    }
}
