package org.xinglin.kernel;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number on a resident's identity card (GB 11643-1999): region, birth date, order and a check digit, 18 characters. */
public final class NationalIdNumber {

    /** The identifier system that it is stored under. */
    public static final String SYSTEM = "urn:oid:2.16.156.10011.1.3";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{5}((?:19|20)\\d{2})(\\d{2})(\\d{2})\\d{3})([\\dX])");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private NationalIdNumber() {}

    /** The check digit of the 17 digits before it; {@code X} is ten. */
    public static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % CHECK.length());
    }

    /** The number as it is stored, whatever its spelling: full-width digits, spaces and a small x mean the same. */
    public static String spelled(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .replace('x', 'X');
    }

    /** The number that a text is, as it is stored; nothing unless its birth date is a day and its check digit right. */
    public static Optional<String> in(String text) {
        Matcher form = FORM.matcher(spelled(text));
        return form.matches()
                        && isDay(form)
                        && checkDigit(form.group(1)) == form.group(5).charAt(0)
                ? Optional.of(form.group())
                : Optional.empty();
    }

    private static boolean isDay(Matcher form) {
        try {
            LocalDate.of(
                    Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)), Integer.parseInt(form.group(4)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
