package org.xinglin.access.signin.grant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Takes away what is over, so that the tables stay as small as what goes on. */
public final class GrantPurge {

    /** Longer than any access token lives after its family. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Families families;
    private final Launches launches;
    private final Consents consents;
    private final Clock clock;

    GrantPurge(Families families, Launches launches, Consents consents, Clock clock) {
        this.families = families;
        this.launches = launches;
        this.consents = consents;
        this.clock = clock;
    }

    public void purge() {
        Instant now = clock.instant();
        families.purge(now.minus(KEPT));
        launches.purge(now.minus(KEPT));
        consents.purge(now);
    }
}
