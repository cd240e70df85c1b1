package org.xinglin.referral.fhir.recognition;

import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.referral.domain.recognition.RecognitionRules;

/** Tells the sender of a report whose validity was cut: another day is stored than was sent, and what was sent nowhere. */
final class ValidityCutCheck implements RecordCheck {

    private static final String SENT = ValidityCutCheck.class.getName();

    private final Supplier<RecognitionRules> rules;

    ValidityCutCheck(Supplier<RecognitionRules> rules) {
        this.rules = rules;
    }

    /** Notes what stands there before it is cut. */
    static void justNow(DateType until) {
        until.setUserData(SENT, until.getValueAsString());
    }

    @Override
    public List<Issue> issues(Resource record) {
        if (!(record instanceof DiagnosticReport report)) {
            return List.of();
        }
        return RecognitionMark.of(report)
                .filter(mark -> mark.untilElement().getUserData(SENT) instanceof String)
                .map(mark -> Issue.of(IssueSeverity.WARNING, "recognition-cut")
                        .at("DiagnosticReport.extension.extension.value")
                        .found(mark.untilElement().getUserData(SENT) + " → "
                                + mark.untilElement().getValueAsString())
                        .expected(rules.get()
                                .row(TestCodes.of(report.getCode()))
                                .rule()
                                .id()))
                .stream()
                .toList();
    }
}
