package org.xinglin.referral.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Which days of a county are working days.
 *
 * @param days of the week
 * @param holidays on which nobody works although the day of the week is one
 * @param transferred on which is worked in place of another day
 */
public record WorkingDays(Set<DayOfWeek> days, Set<LocalDate> holidays, Set<LocalDate> transferred) {

    /** @throws IllegalArgumentException if there is none in any week */
    public WorkingDays {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("No day of the week is a working day");
        }
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
        transferred = Set.copyOf(transferred);
    }

    boolean isOne(LocalDate day) {
        return transferred.contains(day) || days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The same time of day, so many working days on; the day itself is not counted. */
    ZonedDateTime after(ZonedDateTime from, int many) {
        ZonedDateTime due = from;
        for (int left = many; left > 0; ) {
            due = due.plusDays(1);
            if (isOne(due.toLocalDate())) {
                left--;
            }
        }
        return due;
    }
}
