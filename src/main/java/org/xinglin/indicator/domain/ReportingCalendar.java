package org.xinglin.indicator.domain;

import java.time.LocalDate;
import java.util.List;
import org.xinglin.indicator.domain.IndicatorRules.Origin;
import org.xinglin.indicator.domain.IndicatorRules.Wording;

/**
 * By when which reports are handed in: Library {@code reporting-calendar}.
 *
 * @param level of the organisations that report: a code of CodeSystem {@code network-level}
 * @param measures ids of Measures
 * @param lastDay of the month after a quarter, on which a report is still in time
 */
public record ReportingCalendar(
        String id,
        String version,
        Wording title,
        List<Origin> sources,
        String level,
        List<String> measures,
        int lastDay,
        Grounds rule) {

    private static final int MONTHS = 3;

    public ReportingCalendar {
        sources = List.copyOf(sources);
        measures = List.copyOf(measures);
    }

    /** @param status how far it was verified */
    public record Grounds(String id, String zh, String en, List<String> sources, String status) {

        public Grounds {
            sources = List.copyOf(sources);
        }
    }

    /** The quarter that a day is in. */
    public static ReportingPeriod quarterOf(LocalDate day) {
        return new ReportingPeriod(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** The quarter that was over before a day. */
    public static ReportingPeriod lastOver(LocalDate day) {
        return quarterOf(quarterOf(day).start().minusDays(1));
    }

    /** The last day on which the report of a quarter is in time. */
    public LocalDate lastDayOf(ReportingPeriod quarter) {
        return quarter.end().plusDays(lastDay);
    }
}
