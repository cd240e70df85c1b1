package org.xinglin.fhirserver.log;

import java.util.regex.Pattern;

/**
 * Takes out of a text what has the form of a national ID (GB 11643-1999: 18 characters with a date of birth; GB 11643-1989: 15 digits
 * with the last two of the year, as old records carry them) or of a mobile number. A second line: nothing that is logged should
 * have them, but a database's message or a library's may.
 */
final class PersonalNumbers {

    private static final Pattern NATIONAL_ID =
            Pattern.compile("(?<![0-9A-Za-z])[1-9]\\d{5}(?:(?:18|19|20)\\d{9}[0-9Xx]|"
                    + "\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3})(?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z.-])1[3-9]\\d{9}(?![0-9A-Za-z])");

    private PersonalNumbers() {}

    static String without(String text) {
        return MOBILE.matcher(NATIONAL_ID.matcher(text).replaceAll("[national-id]"))
                .replaceAll("[mobile]");
    }
}
