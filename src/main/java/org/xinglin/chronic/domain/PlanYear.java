package org.xinglin.chronic.domain;

import java.time.LocalDate;

/**
 * The year that a follow-up plan is for.
 *
 * @param to its last day
 */
public record PlanYear(LocalDate from, LocalDate to) {

    /** The year that begins on a day. */
    public static PlanYear from(LocalDate day) {
        return new PlanYear(day, day.plusYears(1).minusDays(1));
    }

    /** This year, or if it is over by a day, the one of those that follow it which has that day. */
    public PlanYear at(LocalDate day) {
        PlanYear year = this;
        while (year.to.isBefore(day)) {
            year = from(year.to.plusDays(1));
        }
        return year;
    }
}
