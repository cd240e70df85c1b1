package org.xinglin.fhirserver.event;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Act;
import org.xinglin.fhirserver.DayReached;

/** What a listener's work rests on, where it is known who acts. */
@Component
final class EventOccasions {

    private static final String OPEN = "open";

    private final boolean known;

    /** @param mode in the open one nobody is known, and what is derived says nothing of it */
    EventOccasions(@Value("${xinglin.security.mode:open}") String mode) {
        this.known = !OPEN.equals(mode);
    }

    @Nullable
    Act behind(RecordedEvent event) {
        if (event.act() != null || !known) {
            return event.act();
        }
        return Act.ofTheServer(
                event.what() instanceof DayReached day ? "day-reached: " + day.kind() : "looked-at-anew");
    }
}
