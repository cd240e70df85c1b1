package org.xinglin.indicator.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A calendar year or a quarter of one, in the county's days: what is reported on.
 *
 * @param quarter 1 to 4; 0 for the whole year
 */
public record ReportingPeriod(int year, int quarter) {

    /** How many periods a year has: itself, and its quarters. */
    public static final int OF_A_YEAR = 5;

    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    public ReportingPeriod {
        if (quarter < 0 || quarter > QUARTERS) {
            throw new IllegalArgumentException("No quarter " + quarter);
        }
    }

    /** Nothing where the days are not those of a year, nor of a quarter. */
    public static Optional<ReportingPeriod> of(LocalDate start, LocalDate end) {
        return ofYear(start.getYear()).stream()
                .filter(period -> period.start().equals(start) && period.end().equals(end))
                .findFirst();
    }

    /** The year first, then its quarters. */
    public static List<ReportingPeriod> ofYear(int year) {
        return IntStream.range(0, OF_A_YEAR)
                .mapToObj(quarter -> new ReportingPeriod(year, quarter))
                .toList();
    }

    /** The quarters of a year; a quarter alone is its own only one. */
    public List<ReportingPeriod> quarters() {
        return quarter == 0 ? ofYear(year).subList(1, OF_A_YEAR) : List.of(this);
    }

    public boolean isYear() {
        return quarter == 0;
    }

    public LocalDate start() {
        return LocalDate.of(year, isYear() ? 1 : (quarter - 1) * MONTHS + 1, 1);
    }

    public LocalDate end() {
        return start().plusMonths(isYear() ? 12 : MONTHS).minusDays(1);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(start()) && !day.isAfter(end());
    }

    /** Such as {@code 2025} and {@code 2025-Q1}. */
    public String label() {
        return isYear() ? String.valueOf(year) : year + "-Q" + quarter;
    }
}
