package org.xinglin.fhirserver.clinicaltime;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.ElementPlace;
import org.xinglin.fhirserver.NullDates;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;

/**
 * Refuses what says that it was in a time to come (contract, row "Future"): one reading of 2062 would stand before all others
 * for decades. A null date is no time at all: it is stored, and its sender is told that it counts as unknown.
 *
 * <p>What the server derives bears the time of what it rests on, which was judged when it came.
 */
final class ClinicalTimeCheck implements RecordCheck {

    private final ClinicalTimes times;
    private final NullDates nullDates;
    private final Clock clock;

    /** @param clock in the zone where days are counted */
    ClinicalTimeCheck(ClinicalTimes times, NullDates nullDates, Clock clock) {
        this.times = times;
        this.nullDates = nullDates;
        this.clock = clock;
    }

    @Override
    public List<Issue> issues(Resource record) {
        if (Derived.isMarked(record)) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        for (ElementPlace time : times.in(record)) {
            String written = time.element().primitiveValue();
            if (nullDates.isNull(written)) {
                issues.add(Issue.of(IssueSeverity.WARNING, "null-date")
                        .at(time.path())
                        .found(written));
            } else if (isToCome(written)) {
                issues.add(Issue.error("time-in-future")
                        .at(time.path())
                        .found(written)
                        .expected("≤ "
                                + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(latest().atZone(clock.getZone()))));
            }
        }
        return issues;
    }

    private boolean isToCome(@Nullable String written) {
        return EarliestMoment.of(written, clock.getZone())
                .filter(moment -> moment.isAfter(latest()))
                .isPresent();
    }

    private Instant latest() {
        return clock.instant().plus(times.tolerance()).truncatedTo(ChronoUnit.SECONDS);
    }
}
