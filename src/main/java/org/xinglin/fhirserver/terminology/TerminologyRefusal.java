package org.xinglin.fhirserver.terminology;

import java.io.Serial;
import org.xinglin.fhirserver.refusal.Issue;

/** Why a question about codes has no answer here. */
final class TerminologyRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Issue issue;

    private TerminologyRefusal(Issue issue) {
        super(issue.rule());
        this.issue = issue;
    }

    /** Nobody here knows a value set, code system, map or code. */
    static TerminologyRefusal unknown(String what) {
        return new TerminologyRefusal(Issue.error("terminology-unknown").found(what));
    }

    /** The codes of a system are not all here. */
    static TerminologyRefusal notListable(String what) {
        return new TerminologyRefusal(Issue.error("value-set-not-listable").found(what));
    }

    static TerminologyRefusal tooCostly(String what, String bound) {
        return new TerminologyRefusal(
                Issue.error("value-set-too-large").found(what).expected(bound));
    }

    /** A definition that means nothing. */
    static TerminologyRefusal meaningless(String what) {
        return new TerminologyRefusal(Issue.error("value-set-meaningless").found(what));
    }

    Issue issue() {
        return issue;
    }
}
