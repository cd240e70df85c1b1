package org.xinglin.referral.fhir.recognition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Period;
import org.xinglin.fhirserver.PlaceTime;

/** The day from which a report's validity counts: that of the test, by its end where it took several; else the day of issue. */
final class MadeDay {

    private MadeDay() {}

    static Optional<LocalDate> of(DiagnosticReport report, PlaceTime time) {
        Optional<OffsetDateTime> made = report.getEffective() instanceof Period period
                ? time.moment(period.getEndElement()).or(() -> time.of(period))
                : time.of(report.getEffective());
        return made.map(OffsetDateTime::toLocalDate)
                .or(() -> Optional.ofNullable(report.getIssued())
                        .map(issued -> issued.toInstant().atZone(time.zone()).toLocalDate()));
    }
}
