package org.xinglin.fhirserver.limit;

import jakarta.servlet.http.HttpServletResponse;
import org.xinglin.fhirserver.refusal.Issue;

/** Counts what a body is made of while it is walked through, and refuses it where it goes too far. */
final class BodyShape {

    private final RequestLimits limits;
    private final boolean bundleIsProcessed;
    private int depth;
    private int entries;

    /** @param bundleIsProcessed whether the body is a transaction or batch, whose entries are bounded */
    BodyShape(RequestLimits limits, boolean bundleIsProcessed) {
        this.limits = limits;
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

    /** A place in the text, for readers of either language: the filters that say it do not know the reader's. */
    static String position(int line, int column) {
        return "第 " + line + " 行第 " + column + " 列 (line " + line + ", column " + column + ")";
    }

    static RefusedBody refused(int status, Issue issue) {
        return new RefusedBody(status, issue);
    }
}
