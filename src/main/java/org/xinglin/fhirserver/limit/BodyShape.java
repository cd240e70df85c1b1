package org.xinglin.fhirserver.limit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Issue;

/** Counts what a body is made of while it is walked through, and refuses it where it goes too far. */
final class BodyShape {

    /** Of a JSON Patch: a document of the largest size then still fits into memory. */
    private static final int COPIES = 2;

    /** In characters; Java takes time by the square of a number's length to read it. */
    private static final int LONGEST_NUMBER = 1000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.]++([eE][+-]?\\d++)?");

    private final RequestLimits limits;
    private final NumericParameters numbers;
    private final boolean bundleIsProcessed;
    private int depth;
    private int entries;
    private int copies;
    private boolean reads;
    private boolean writes;

    /** @param bundleIsProcessed whether the body is a transaction or batch, whose entries are bounded */
    BodyShape(RequestLimits limits, NumericParameters numbers, boolean bundleIsProcessed) {
        this.limits = limits;
        this.numbers = numbers;
        this.bundleIsProcessed = bundleIsProcessed;
    }

    void down() throws RefusedBody {
        depth++;
        if (depth > limits.nesting()) {
            throw refused(
                    HttpServletResponse.SC_BAD_REQUEST,
                    Issue.error("nesting-too-deep").at("http.body").expected("≤ " + limits.nesting()));
        }
    }

    void up() {
        depth--;
    }

    int depth() {
        return depth;
    }

    void entry() throws RefusedBody {
        entries++;
        if (bundleIsProcessed && entries > limits.transactionEntries()) {
            throw refused(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    Issue.error("too-many-entries")
                            .at("Bundle.entry")
                            .found("> " + limits.transactionEntries())
                            .expected("≤ " + limits.transactionEntries()));
        }
    }

    /**
     * A text, which may be a search whose numbers are bounded, a number itself, or an operation of a JSON Patch: each
     * copy can double what is patched, so that thirty of them would fill any memory.
     */
    void text(@Nullable String element, String text) throws RefusedBody {
        if ("op".equals(element) && text.equals("copy") && ++copies > COPIES) {
            throw refused(
                    HttpServletResponse.SC_BAD_REQUEST,
                    Issue.error("patch-invalid")
                            .at("op")
                            .found("> " + COPIES + " copy")
                            .expected("≤ " + COPIES));
        }
        boolean reading = text.equals("GET") || text.equals("HEAD");
        reads |= "method".equals(element) && reading;
        writes |= "method".equals(element) && !reading;
        if (element != null && NumericParameters.ELEMENTS.contains(element)) {
            Optional<Map.Entry<String, String>> number = numbers.tooLong(text);
            if (number.isPresent()) {
                throw tooLong(number.get(), limits);
            }
        }
        if (text.length() > LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
            throw refused(
                    HttpServletResponse.SC_BAD_REQUEST,
                    Issue.error("format-invalid").at("http.body").found(text.substring(0, 40) + "…"));
        }
    }

    /** Whether it is a transaction or batch that reads nothing: it does no more work than its own size says. */
    boolean onlyWrites() {
        return bundleIsProcessed && !reads;
    }

    /** Whether it is a transaction or batch that stores nothing. */
    boolean onlyReads() {
        return bundleIsProcessed && !writes;
    }

    /** The refusal of a number in a search. */
    static RefusedBody tooLong(Map.Entry<String, String> number, RequestLimits limits) {
        return refused(
                HttpServletResponse.SC_BAD_REQUEST,
                Issue.error("number-too-long")
                        .at(number.getKey())
                        .found(number.getValue())
                        .expected("≤ " + limits.numberDigits()));
    }

    /** A place in the text, for readers of either language: the filters that say it do not know the reader's. */
    static String position(int line, int column) {
        return "第 " + line + " 行第 " + column + " 列 (line " + line + ", column " + column + ")";
    }

    static RefusedBody refused(int status, Issue issue) {
        return new RefusedBody(status, issue);
    }
}
