package org.xinglin.acceptance;

/**
 * Dates and times as FHIR writes them (FHIR R4, datatypes.html#dateTime), checked by the calendar. A leap second or more
 * than nine decimals of a second are left to the validator.
 */
final class TemporalFormats {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int SECOND = 19;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private TemporalFormats() {}

    /** A year from 1000 to 2999, a month of one, or a day. */
    static boolean isDate(String text) {
        int length = text.length();
        if (length != YEAR && length != MONTH && length != DAY) {
            return false;
        }
        if (!PrimitiveFormats.isDigits(text, 0, YEAR) || (text.charAt(0) != '1' && text.charAt(0) != '2')) {
            return false;
        }
        if (length == YEAR) {
            return true;
        }
        int month = twoDigits(text, YEAR + 1);
        if (text.charAt(YEAR) != '-' || month < 1 || month > 12) {
            return false;
        }
        if (length == MONTH) {
            return true;
        }
        int day = twoDigits(text, MONTH + 1);
        return text.charAt(MONTH) == '-' && day >= 1 && day <= daysOf(Integer.parseInt(text.substring(0, YEAR)), month);
    }

    private static int daysOf(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    /** A day, a time to the second at least, and a zone. */
    static boolean isInstant(String text) {
        if (text.length() < SECOND + 1 || text.charAt(DAY) != 'T' || !isDate(text.substring(0, DAY))) {
            return false;
        }
        if (!isTime(text.substring(DAY + 1, SECOND))) {
            return false;
        }
        int zone = SECOND;
        if (text.charAt(zone) == '.') {
            zone++;
            while (zone < text.length() && PrimitiveFormats.isDigits(text, zone, zone + 1)) {
                zone++;
            }
            int decimals = zone - SECOND - 1;
            if (decimals < 1 || decimals > 9) {
                return false;
            }
        }
        return isZone(text.substring(zone));
    }

    private static boolean isZone(String text) {
        if (text.equals("Z")) {
            return true;
        }
        return text.length() == 6
                && (text.charAt(0) == '+' || text.charAt(0) == '-')
                && text.charAt(3) == ':'
                && within(twoDigits(text, 1), 13)
                && within(twoDigits(text, 4), 59);
    }

    /** To the second, without a zone. */
    static boolean isTime(String text) {
        return text.length() == 8
                && text.charAt(2) == ':'
                && text.charAt(5) == ':'
                && within(twoDigits(text, 0), 23)
                && within(twoDigits(text, 3), 59)
                && within(twoDigits(text, 6), 59);
    }

    private static boolean within(int value, int most) {
        return value >= 0 && value <= most;
    }

    /** The number that two digits write, or -1. */
    private static int twoDigits(String text, int at) {
        return PrimitiveFormats.isDigits(text, at, at + 2)
                ? (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0'
                : -1;
    }
}
