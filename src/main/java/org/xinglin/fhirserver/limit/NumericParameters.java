package org.xinglin.fhirserver.limit;

import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the numbers in searches, wherever those stand: in an address, a form, the entries of a bundle, a condition. The
 * library writes each out in full, before any hook sees it: a search for {@code 1e999999999} would fill the memory.
 *
 * <p>Only parameters that are compared as numbers are looked at: {@code 1e999999999} may well be somebody's number in a
 * hospital.
 */
final class NumericParameters {

    /** The parts of a parameter's name: links of a chain, {@code _has}, modifiers. */
    private static final Pattern NAME_PARTS = Pattern.compile("[:.]");

    /** Alternatives, parts of a composite, number and unit. */
    private static final Pattern VALUE_PARTS = Pattern.compile("[,$|]");

    private static final Pattern NUMBER =
            Pattern.compile("\\s*(?:[a-z]{2})?[+-]?(\\d*)(?:\\.(\\d*))?(?:[eE]([+-]?)0*(\\d*))?\\s*");

    /** Elements of a body that may hold a search. */
    static final Set<String> ELEMENTS = Set.of("url", "ifNoneExist", "reference", "criteria");

    /** An exponent of more digits is beyond every limit. */
    private static final int LONGEST_EXPONENT = 9;

    private final Set<String> names;
    private final int digits;

    /**
     * @param names of the search parameters with numbers
     * @param digits a number may have, written out
     */
    NumericParameters(Set<String> names, int digits) {
        this.names = Set.copyOf(names);
        this.digits = digits;
    }

    /** @return the first number that is too long, with its parameter; at most its beginning */
    Optional<Map.Entry<String, String>> tooLong(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> isNumeric(parameter.getKey()))
                .flatMap(parameter -> Stream.of(parameter.getValue())
                        .flatMap(value -> tooLongIn(value).stream())
                        .map(number -> Map.entry(parameter.getKey(), number)))
                .findFirst();
    }

    /** The same for a relative address, or the query alone. */
    Optional<Map.Entry<String, String>> tooLong(String address) {
        String query = address.substring(address.indexOf('?') + 1);
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && isNumeric(decoded(pair.substring(0, equals)))) {
                String name = decoded(pair.substring(0, equals));
                Optional<String> number = tooLongIn(decoded(pair.substring(equals + 1)));
                if (number.isPresent()) {
                    return number.map(found -> Map.entry(name, found));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> tooLongIn(String value) {
        return VALUE_PARTS
                .splitAsStream(value)
                .filter(part -> isTooLong(part, digits))
                .map(part -> part.length() <= 40 ? part : part.substring(0, 40) + "…")
                .findFirst();
    }

    private boolean isNumeric(String parameter) {
        return NAME_PARTS.splitAsStream(parameter).anyMatch(names::contains);
    }

    /** Whether a text is a number that has more digits than that if it is written out. */
    static boolean isTooLong(String text, int digits) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return false;
        }
        long whole = length(number.group(1));
        long fraction = length(number.group(2));
        String exponent = number.group(4) == null || number.group(4).isEmpty() ? "0" : number.group(4);
        if (whole + fraction > digits || exponent.length() > LONGEST_EXPONENT) {
            return true;
        }
        long shift = new BigInteger(exponent).longValue() * ("-".equals(number.group(3)) ? -1 : 1);
        return Math.max(whole + shift, 1) + Math.max(fraction - shift, 0) > digits;
    }

    private static long length(@Nullable String digits) {
        return digits == null ? 0 : digits.length();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Who reads the address will say that it cannot be decoded.
            return text;
        }
    }
}
