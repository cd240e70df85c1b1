package org.xinglin.sandbox.fhir;

import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.StringType;

/** An OperationOutcome in lines: where, what, what was found. */
final class OutcomeText {

    private OutcomeText() {}

    static String of(OperationOutcome outcome) {
        return outcome.getIssue().stream().map(OutcomeText::line).collect(Collectors.joining("\n"));
    }

    private static String line(OperationOutcomeIssueComponent issue) {
        StringBuilder line = new StringBuilder(
                issue.getSeverity() == null ? "" : issue.getSeverity().toCode());
        issue.getExpression().stream()
                .map(StringType::getValue)
                .forEach(place -> line.append(' ').append(place));
        if (issue.getDetails().hasText()) {
            line.append(": ").append(issue.getDetails().getText());
        }
        if (issue.hasDiagnostics()) {
            line.append(" (").append(issue.getDiagnostics()).append(')');
        }
        return line.toString();
    }
}
