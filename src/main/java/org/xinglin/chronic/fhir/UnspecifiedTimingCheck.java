package org.xinglin.chronic.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.chronic.domain.MeasurementKind;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;

/** Tells the sender of a glucose whose code does not say that it was fasting or of two hours: no control follows from it. */
final class UnspecifiedTimingCheck implements RecordCheck {

    private final List<MeasuredCodes> unspecified;
    private final String timed;

    UnspecifiedTimingCheck(ReadingCodes codes) {
        unspecified = codes.measured(MeasurementKind.UNSPECIFIED_GLUCOSE);
        timed = codes.first(MeasurementKind.FASTING_GLUCOSE) + ", " + codes.first(MeasurementKind.TWO_HOUR_GLUCOSE);
    }

    @Override
    public List<Issue> issues(Resource record) {
        return record instanceof Observation observation
                        && unspecified.stream().anyMatch(codes -> codes.isMeantBy(observation.getCode()))
                ? List.of(Issue.of(IssueSeverity.INFORMATION, "glucose-timing-unspecified")
                        .at("Observation.code")
                        .found(observation.getCode().getCodingFirstRep().getCode())
                        .expected(timed))
                : List.of();
    }
}
