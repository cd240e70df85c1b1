package org.xinglin.fhirserver.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A parameter of an address, with the value as it was meant.
 *
 * @param name with its modifier and chain
 * @param value empty where the address has none
 */
public record Criterion(String name, String value) {

    /** What a text was replaced with that could not be decoded: it was not written in UTF-8. */
    private static final char ILLEGIBLE = '\uFFFD';

    /** Alternatives are separated by commas that are not escaped (FHIR R4, search.html#escaping). */
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    /** Separates the parts of a value: system and code, the components of a composite. */
    private static final String SEPARATORS = "|$\\";

    /**
     * The parameters of an address, of what stands behind its question mark, or of If-None-Exist.
     *
     * @throws IllegalArgumentException if an escape is not one
     */
    public static List<Criterion> allOf(String address) {
        List<Criterion> criteria = new ArrayList<>();
        for (String part : address.substring(address.indexOf('?') + 1).split("&")) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                criteria.add(
                        equals < 0
                                ? new Criterion(decoded(part), "")
                                : new Criterion(
                                        decoded(part.substring(0, equals)), decoded(part.substring(equals + 1))));
            }
        }
        return criteria;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public boolean isLegible() {
        return name.indexOf(ILLEGIBLE) < 0 && value.indexOf(ILLEGIBLE) < 0;
    }

    /** Whether the value, or one of its alternatives, says nothing: an unset variable of the sender's. */
    public boolean isEmpty() {
        return Arrays.stream(COMMA.split(value, -1)).anyMatch(Criterion::saysNothing);
    }

    /** Whether it tells no resource from another of its kind: empty, or a system without a number. */
    public boolean isNoIdentity() {
        return isEmpty() || COMMA.splitAsStream(value).anyMatch(alternative -> alternative.endsWith("|"));
    }

    private static boolean saysNothing(String text) {
        return text.codePoints().allMatch(c -> Criterion.isBlank(c) || SEPARATORS.indexOf(c) >= 0);
    }

    /** Spaces of any script, and characters without any shape. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c);
    }

    /** The name without modifier and chain. */
    public String parameter() {
        int end = 0;
        while (end < name.length() && name.charAt(end) != ':' && name.charAt(end) != '.') {
            end++;
        }
        return name.substring(0, end);
    }

    @Override
    public String toString() {
        return name + "=" + value;
    }
}
