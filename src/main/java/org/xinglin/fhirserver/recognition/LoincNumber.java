package org.xinglin.fhirserver.recognition;

import java.util.regex.Pattern;

/**
 * The form of LOINC's codes: a number, a hyphen, and a check digit by which a slip of the finger shows (LOINC Users' Guide,
 * "Calculating Mod 10 Check Digits"). Answers and parts have letters before the number, which enter their check digit in a way
 * that is not looked at here.
 */
final class LoincNumber {

    static final String SYSTEM = "http://loinc.org";

    private static final Pattern FORM = Pattern.compile("(L[A-Z])?\\d{1,8}-\\d");

    private LoincNumber() {}

    static boolean isOne(String code) {
        return FORM.matcher(code).matches() && (code.startsWith("L") || hasItsCheckDigit(code.replace("-", "")));
    }

    private static boolean hasItsCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10 == 0;
    }
}
