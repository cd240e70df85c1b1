package org.xinglin.fhirserver.limit;

import org.xinglin.fhirserver.refusal.Issue;

/** A body that is refused before it is read as FHIR. */
final class RefusedBody extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Issue issue;

    RefusedBody(int status, Issue issue) {
        super(issue.rule());
        this.status = status;
        this.issue = issue;
    }

    int status() {
        return status;
    }

    Issue issue() {
        return issue;
    }
}
