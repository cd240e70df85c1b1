package org.xinglin.referral.fhir.recognition;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Canonical;
import org.xinglin.kernel.PartialDate;

/**
 * What a report says of its recognition: extension {@code mutual-recognition}.
 *
 * @param level a code of {@code recognition-level}
 * @param until the last day, that day included
 * @param untilElement where that day stands
 */
record RecognitionMark(String level, LocalDate until, DateType untilElement) {

    private static final String URL = Canonical.definition("mutual-recognition");
    private static final String LEVEL = "level";
    private static final String VALID_UNTIL = "validUntil";

    /** Nothing where there is none, or where it lacks a level or a day: its profile refuses that. */
    static Optional<RecognitionMark> of(DiagnosticReport report) {
        Extension mark = report.getExtensionByUrl(URL);
        if (mark == null
                || !(value(mark, LEVEL) instanceof CodeType level)
                || !(value(mark, VALID_UNTIL) instanceof DateType until)
                || level.getValue() == null) {
            return Optional.empty();
        }
        return PartialDate.read(until.getValueAsString())
                .map(day -> new RecognitionMark(level.getValue(), day.latest(), until));
    }

    private static @Nullable Type value(Extension mark, String part) {
        Extension found = mark.getExtensionByUrl(part);
        return found == null ? null : found.getValue();
    }
}
