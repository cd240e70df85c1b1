package org.xinglin.network.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.PlaceTime;

/**
 * What is in force on a day: active, and within its period, whose first and last day are in it. What does not say whether it
 * is active is.
 */
@Component
final class InForce {

    private final PlaceTime time;
    private final Clock clock;

    /** @param clock in the zone where days are counted */
    InForce(PlaceTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    boolean today(PractitionerRole post) {
        return isActive(post.getActiveElement()) && covers(post.getPeriod(), today());
    }

    boolean on(LocalDate day, OrganizationAffiliation affiliation) {
        return isActive(affiliation.getActiveElement()) && covers(affiliation.getPeriod(), day);
    }

    /** Not said to be out of use; an element that has an extension in place of its value says nothing. */
    static boolean isActive(BooleanType active) {
        return !Boolean.FALSE.equals(active.getValue());
    }

    boolean covers(Period period, LocalDate day) {
        return time.covers(period, day);
    }

    boolean hasEnded(Period period, LocalDate day) {
        return time.lastDay(period).filter(day::isAfter).isPresent();
    }

    /** Whether two periods have a day in common. */
    boolean overlap(Period one, Period other) {
        return beginsBy(one, time.lastDay(other)) && beginsBy(other, time.lastDay(one));
    }

    private boolean beginsBy(Period period, Optional<LocalDate> end) {
        return end.isEmpty()
                || time.firstDay(period).filter(end.get()::isBefore).isEmpty();
    }
}
