package org.xinglin.network.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.kernel.PartialDate;

/** Whether a post is in force today: active, and within its period, whose first and last day are in it. */
@Component
final class PostsInForce {

    private final PlaceTime time;
    private final Clock clock;

    /** @param clock in the zone where days are counted */
    PostsInForce(PlaceTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    boolean has(PractitionerRole post) {
        LocalDate today = LocalDate.now(clock);
        return !Boolean.FALSE.equals(post.getActiveElement().getValue())
                && first(post.getPeriod().getStartElement())
                        .filter(today::isBefore)
                        .isEmpty()
                && last(post.getPeriod().getEndElement()).filter(today::isAfter).isEmpty();
    }

    private Optional<LocalDate> first(DateTimeType start) {
        return time.moment(start).map(OffsetDateTime::toLocalDate);
    }

    /** Of an end that is known to the month or year, its last day. */
    private Optional<LocalDate> last(DateTimeType end) {
        return time.moment(end)
                .map(moment -> PartialDate.read(end.getValueAsString())
                        .filter(written -> !written.isExact())
                        .map(PartialDate::latest)
                        .orElse(moment.toLocalDate()));
    }
}
