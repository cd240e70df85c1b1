package org.xinglin.referral.fhir.request;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.DayListener;
import org.xinglin.fhirserver.DayReached;

/** Requests that were open before what is open was kept: each is looked at once, by a day that a migration has put down for it. */
@Component
final class OpenRequestDays implements DayListener {

    private static final String NAME = "open-requests";
    private static final String DAY = "open-request";
    private static final Caller CALLER = Caller.task(NAME);

    private final RequestCases cases;

    OpenRequestDays(RequestCases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> days() {
        return Set.of(DAY);
    }

    @Override
    public void on(DayReached day) {
        cases.note(CALLER, day.id());
    }
}
