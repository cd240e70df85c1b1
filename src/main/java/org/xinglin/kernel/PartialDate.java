package org.xinglin.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date that may be known to the year or month alone, as records have it.
 *
 * @param earliest the first day that it can be
 * @param latest the last
 */
public record PartialDate(LocalDate earliest, LocalDate latest) {

    private static final int LENGTH_OF_YEAR = 4;
    private static final int LENGTH_OF_MONTH = 7;
    private static final int LENGTH_OF_DAY = 10;

    /** The same as {@link #of}, and nothing if there is no text, or no day of the calendar in it, such as 30 February. */
    public static Optional<PartialDate> read(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(PartialDate::of);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /**
     * @param text such as 1961, 1961-05, 1961-05-20 or 2026-11-03T09:30:00+08:00: the day where it was written
     * @throws DateTimeException if it is none of these
     */
    public static PartialDate of(String text) {
        if (text.length() == LENGTH_OF_YEAR) {
            Year year = Year.parse(text);
            return new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth());
        }
        if (text.length() == LENGTH_OF_MONTH) {
            YearMonth month = YearMonth.parse(text);
            return new PartialDate(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = LocalDate.parse(text.length() > LENGTH_OF_DAY ? text.substring(0, LENGTH_OF_DAY) : text);
        return new PartialDate(day, day);
    }

    public boolean isExact() {
        return earliest.equals(latest);
    }

    /** Whether somebody born on this date has not yet reached an age on another, whatever days they are. */
    public boolean isYoungerThan(int years, PartialDate on) {
        return earliest.plusYears(years).isAfter(on.latest);
    }

    /** Whether somebody born on this date has reached an age on a day, whatever day he was born. */
    public boolean hasReached(int years, LocalDate on) {
        return !latest.plusYears(years).isAfter(on);
    }
}
