package org.xinglin.fhirserver.sync;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinglin.fhirserver.RefusedStart;

/**
 * How searches in the order of changes meet writes.
 *
 * @param patience how long they wait for writes that began before them; then they end before the first of those
 */
@ConfigurationProperties("xinglin.sync")
record SyncSettings(@DefaultValue("200ms") Duration patience) {

    SyncSettings {
        if (patience.isNegative() || patience.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new RefusedStart(
                    "xinglin.sync.patience is not between 0 and 10 s.",
                    "Set it to some milliseconds, or leave it out.");
        }
    }
}
