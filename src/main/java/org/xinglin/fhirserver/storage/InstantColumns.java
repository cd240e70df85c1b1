package org.xinglin.fhirserver.storage;

import java.util.ArrayList;
import java.util.List;

/**
 * How columns that hold wall times become columns of instants, as parts of an {@code ALTER TABLE}.
 *
 * @param from the zone that the wall times are of, as an expression of PostgreSQL
 * @param to the zone in which days are counted from now on, likewise
 */
record InstantColumns(String from, String to) {

    private static final String DATES = "hfj_spidx_date";
    private static final String LOW = "sp_value_low";
    private static final String HIGH = "sp_value_high";

    /** @param wallTimes columns of the table */
    List<String> of(String table, List<String> wallTimes) {
        List<String> others = new ArrayList<>(wallTimes);
        List<String> changes = new ArrayList<>();
        if (table.equals(DATES) && others.removeAll(List.of(LOW, HIGH))) {
            changes.addAll(dates());
        }
        others.forEach(column -> changes.add(instant(column, column + " AT TIME ZONE " + from)));
        return changes;
    }

    /**
     * Bounds of dates that are known to the day began and ended with a day of the former zone, and are the county's day of
     * the same date. Where a bound is a moment it stays that; its day is the county's. A single moment is both bounds. The
     * first and the last millisecond of a day as a bound of a period count as the day: they were written alike.
     */
    private List<String> dates() {
        String single = LOW + " IS NOT DISTINCT FROM " + HIGH;
        String low = bound(LOW, single, "00:00");
        String high = bound(HIGH, single, "23:59:59.999");
        return List.of(
                instant(LOW, low),
                instant(HIGH, high),
                day("sp_value_low_date_ordinal", low),
                day("sp_value_high_date_ordinal", high));
    }

    private String bound(String column, String single, String edge) {
        return "(CASE WHEN " + single + " OR " + column + "::time <> '" + edge + "' THEN " + column + " AT TIME ZONE "
                + from + " ELSE " + column + " AT TIME ZONE " + to + " END)";
    }

    private static String instant(String column, String value) {
        return "ALTER COLUMN " + column + " TYPE timestamptz USING " + value;
    }

    private String day(String column, String instant) {
        String there = "(" + instant + " AT TIME ZONE " + to + ")";
        return "ALTER COLUMN " + column + " TYPE integer USING extract(year FROM " + there
                + ")::integer * 10000 + extract(month FROM " + there + ")::integer * 100 + extract(day FROM " + there
                + ")::integer";
    }
}
