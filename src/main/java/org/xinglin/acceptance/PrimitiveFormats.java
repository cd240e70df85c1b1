package org.xinglin.acceptance;

import java.util.Map;
import java.util.function.Predicate;

/**
 * What a primitive's text may look like (FHIR R4, datatypes.html#primitive, with the validator's own additions). Each
 * accepts less than the specification does: what is unusual, a leap second or an exponent, is left to the validator.
 */
final class PrimitiveFormats {

    /** FHIR R4, datatypes.html#string: "Strings SHALL NOT exceed 1MB", which the validator counts in characters. */
    private static final int LONGEST_STRING = 1024 * 1024;

    private static final int LONGEST_ID = 64;
    private static final int MOST_DIGITS = 9;

    private static final Map<String, Predicate<String>> BY_TYPE = Map.ofEntries(
            Map.entry("boolean", text -> text.equals("true") || text.equals("false")),
            Map.entry("integer", PrimitiveFormats::isInteger),
            Map.entry("unsignedInt", PrimitiveFormats::isUnsigned),
            Map.entry("positiveInt", text -> isUnsigned(text) && !text.equals("0")),
            Map.entry("decimal", PrimitiveFormats::isDecimal),
            Map.entry("string", PrimitiveFormats::isString),
            Map.entry("markdown", text -> isString(text) && text.indexOf('<') < 0),
            Map.entry("code", PrimitiveFormats::isCode),
            Map.entry("id", PrimitiveFormats::isId),
            Map.entry("uri", PrimitiveFormats::isUri),
            Map.entry("url", PrimitiveFormats::isUri),
            Map.entry("canonical", PrimitiveFormats::isCanonical),
            Map.entry("base64Binary", PrimitiveFormats::isBase64),
            Map.entry("date", TemporalFormats::isDate),
            Map.entry("dateTime", text -> TemporalFormats.isDate(text) || TemporalFormats.isInstant(text)),
            Map.entry("instant", TemporalFormats::isInstant),
            Map.entry("time", TemporalFormats::isTime));

    private PrimitiveFormats() {}

    /** Whether a text is certainly one of the type; never for a type that is not in the list. */
    static Predicate<String> of(String type) {
        return BY_TYPE.getOrDefault(type, text -> false);
    }

    private static boolean isInteger(String text) {
        return isUnsigned(text.startsWith("-") ? text.substring(1) : text) && !text.equals("-0");
    }

    /** Up to nine digits, so that it fits 32 bits, without leading zeros. */
    private static boolean isUnsigned(String text) {
        return isDigits(text, 0, text.length())
                && text.length() <= MOST_DIGITS
                && (text.length() == 1 || text.charAt(0) != '0');
    }

    private static boolean isDecimal(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        if (point < 0) {
            return isUnsigned(text.substring(from));
        }
        return isUnsigned(text.substring(from, point))
                && isDigits(text, point + 1, text.length())
                && text.length() - point - 1 <= MOST_DIGITS;
    }

    private static boolean isString(String text) {
        return text.length() <= LONGEST_STRING && isText(text);
    }

    /** Characters that XML has too, and at least one that is no white space. */
    private static boolean isText(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                return false;
            }
            blank &= Character.isWhitespace(c);
        }
        return !blank;
    }

    /** No white space at all; a code may have single spaces, and then the validator decides. */
    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '-' && c != '.') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_ID;
    }

    /** An absolute http(s) URL, an OID or a UUID as a URN. Others, relative ones too, are for the validator. */
    private static boolean isUri(String text) {
        if (!isCode(text)) {
            return false;
        }
        if (text.startsWith("urn:oid:")) {
            return isOid(text.substring("urn:oid:".length()));
        }
        if (text.startsWith("urn:uuid:")) {
            return isUuid(text.substring("urn:uuid:".length()));
        }
        return text.startsWith("http://") || text.startsWith("https://");
    }

    /** A URI of something outside the resource, and perhaps its version. */
    private static boolean isCanonical(String text) {
        int bar = text.indexOf('|');
        return text.indexOf('#') < 0
                && (bar < 0
                        ? isUri(text)
                        : isUri(text.substring(0, bar))
                                && text.indexOf('|', bar + 1) < 0
                                && isCode(text.substring(bar + 1)));
    }

    /** Of the standard alphabet, padded, without white space (RFC 4648, section 4). */
    private static boolean isBase64(String text) {
        int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
        for (int i = 0; i < text.length() - padding; i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '+' && c != '/') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() % 4 == 0;
    }

    /** Arcs of one to nine digits, at least four: shorter ones are roots, which name no system. */
    private static boolean isOid(String text) {
        int arcs = 0;
        int from = 0;
        while (from <= text.length()) {
            int dot = text.indexOf('.', from);
            int end = dot < 0 ? text.length() : dot;
            if (!isUnsigned(text.substring(from, end))) {
                return false;
            }
            arcs++;
            from = end + 1;
        }
        return arcs >= 4 && text.charAt(0) <= '2' && text.charAt(1) == '.';
    }

    static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return from < to;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
