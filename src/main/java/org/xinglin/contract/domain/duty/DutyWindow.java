package org.xinglin.contract.domain.duty;

import java.time.LocalDate;

/**
 * A time in which a duty is to be done once.
 *
 * @param number the how manieth of the duty in its contract, from 1
 * @param from its first day
 * @param to its last day
 * @param due the day by which it is due: the last, where the duty is not due at an age
 */
public record DutyWindow(int number, LocalDate from, LocalDate to, LocalDate due) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
