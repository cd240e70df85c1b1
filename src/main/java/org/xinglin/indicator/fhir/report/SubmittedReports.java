package org.xinglin.indicator.fhir.report;

import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.indicator.domain.ReportingPeriod;
import org.xinglin.kernel.Canonical;

/**
 * Reports that were handed in, or are asked for. The id of one follows from what it is about, so there is one: the first, and the
 * corrections in their order.
 */
@Component
final class SubmittedReports {

    static final String SYSTEM = Canonical.BASE + "identifier/measure-report";

    private final FhirStore store;

    SubmittedReports(FhirStore store) {
        this.store = store;
    }

    /**
     * What a report is about.
     *
     * @param organisation its id
     * @param number 1 for the first, and then the corrections
     */
    record About(String measure, String organisation, ReportingPeriod period, int number) {

        About next() {
            return new About(measure, organisation, period, number + 1);
        }

        /** Such as {@code bp-control.county-1.2025-Q1}, and with the number behind it of a correction. */
        String value() {
            return measure + "." + organisation + "." + period.label() + (number == 1 ? "" : "." + number);
        }

        String id() {
            return FactId.of("measure-report", value());
        }

        Identifier identifier() {
            return new Identifier().setSystem(SYSTEM).setValue(value());
        }
    }

    /** The last that was handed in; nothing where none was. */
    Optional<MeasureReport> last(Caller caller, About first) {
        Optional<MeasureReport> last = Optional.empty();
        for (About about = first; ; about = about.next()) {
            Optional<MeasureReport> stored =
                    store.read(caller, MeasureReport.class, about.id()).filter(SubmittedReports::isSubmitted);
            if (stored.isEmpty()) {
                return last;
            }
            last = stored;
        }
    }

    static boolean isSubmitted(MeasureReport report) {
        return report.getStatus() == MeasureReportStatus.COMPLETE;
    }

    /** Whether it is one that the server keeps. */
    static boolean isOne(@Nullable Object resource) {
        return resource instanceof MeasureReport report
                && report.getIdentifier().stream().anyMatch(each -> SYSTEM.equals(each.getSystem()));
    }
}
