package org.xinglin.referral.fhir.recognition;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.referral.domain.recognition.RecognitionRules;

/**
 * Until when a report is recognised is what its sender says, but not longer than the rules of its tests: what is longer is
 * cut, and the sender is told ({@link ValidityCutCheck}).
 */
final class ValidityCompletion implements RecordCompletion {

    private final Supplier<RecognitionRules> rules;
    private final PlaceTime time;

    ValidityCompletion(Supplier<RecognitionRules> rules, PlaceTime time) {
        this.rules = rules;
        this.time = time;
    }

    @Override
    public void complete(Resource record) {
        if (record instanceof DiagnosticReport report) {
            RecognitionMark.of(report).ifPresent(mark -> {
                LocalDate until = rules.get()
                        .until(
                                TestCodes.of(report.getCode()),
                                MadeDay.of(report, time).orElse(null),
                                mark.until());
                if (until.isBefore(mark.until())) {
                    ValidityCutCheck.justNow(mark.untilElement());
                    mark.untilElement().setValueAsString(until.toString());
                }
            });
        }
    }
}
