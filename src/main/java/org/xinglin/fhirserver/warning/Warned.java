package org.xinglin.fhirserver.warning;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.refusal.EntryPlace;
import org.xinglin.fhirserver.refusal.Issue;

/**
 * A record and what its sender is to be told of it.
 *
 * @param record has its id when the database transaction ends
 */
record Warned(Resource record, List<Issue> issues) {

    /** With places counted from the transaction that the record came in. */
    static Warned of(Resource record, List<Issue> issues) {
        return new Warned(record, EntryPlace.of(record, issues));
    }

    long warnings() {
        return issues.stream()
                .filter(issue -> issue.severity() == IssueSeverity.WARNING)
                .count();
    }

    /** Whether it was stored at an address such as {@code Observation/1/_history/2}. */
    boolean isAt(String location) {
        String id = record.getIdElement().toUnqualifiedVersionless().getValue();
        return id != null && (location.equals(id) || location.startsWith(id + "/_history/"));
    }
}
