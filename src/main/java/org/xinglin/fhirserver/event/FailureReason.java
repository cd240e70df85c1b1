package org.xinglin.fhirserver.event;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome;

/** Why a listener failed, in one line for an operator. */
final class FailureReason {

    private static final int LONGEST = 2000;

    private FailureReason() {}

    static String of(Throwable failure) {
        String reason = failure.toString();
        if (failure instanceof BaseServerResponseException refused
                && refused.getOperationOutcome() instanceof OperationOutcome outcome) {
            reason = outcome.getIssue().stream()
                    .map(issue -> issue.getDetails().getText() + " " + issue.getDiagnostics())
                    .collect(Collectors.joining("; ", failure.getClass().getSimpleName() + ": ", ""));
        }
        // PostgreSQL stores no NUL.
        String line = reason.replace('\0', ' ').replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
