package org.xinglin.sandbox.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.xinglin.kernel.NationalIdNumber;

/**
 * ID numbers of people who cannot exist: right check digits (GB 11643), but regions beginning with 99, which GB/T 2260
 * does not have.
 *
 * <p>No two residents of a county share one: a resident's number decides the day of the year on which he was born and
 * the order among those born on it.
 */
final class NationalId {

    private static final int FIRST_REGION = 990_201;

    /** 29 February is left out: it would be in some years only. */
    private static final int DAYS = 365;

    /** Has no divisor in common with the days, so that it visits each of them. */
    private static final int STRIDE = 179;

    private static final int ORDERS = 499;
    private static final int ANY_COMMON_YEAR = 2023;

    private NationalId() {}

    /**
     * The birth date of a resident who is so many years old.
     *
     * @param today on which he is of that age
     */
    static LocalDate birthDate(int resident, int age, LocalDate today) {
        int day = (int) ((long) resident * STRIDE % DAYS);
        LocalDate birthday = LocalDate.ofYearDay(ANY_COMMON_YEAR, day + 1).withYear(today.getYear() - age);
        return birthday.plusYears(age).isAfter(today) ? birthday.minusYears(1) : birthday;
    }

    /** @param birth as {@link #birthDate} says */
    static String of(int resident, LocalDate birth, Sex sex) {
        int region = FIRST_REGION + resident / (DAYS * ORDERS);
        int order = 1 + resident / DAYS % ORDERS;
        String body = region
                + DateTimeFormatter.BASIC_ISO_DATE.format(birth)
                + String.format("%03d", order * 2 + (sex == Sex.MALE ? 1 : 0));
        return body + NationalIdNumber.checkDigit(body);
    }
}
