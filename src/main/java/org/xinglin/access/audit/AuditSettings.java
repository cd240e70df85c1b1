package org.xinglin.access.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinglin.fhirserver.RefusedStart;

/**
 * Settings {@code xinglin.audit.*}.
 *
 * @param enabled whether a server in the open mode writes an audit; in the other modes each does
 * @param digest {@code SHA-256} or {@code SM3}
 * @param retention after which a month of rows may go: not before its last row is that old
 * @param anchors how often a node notes in its chain how far the others have come
 * @param patience how long an answer waits for its audit, before it is refused
 * @param node the name of this machine in the audit; by default its host name
 */
@ConfigurationProperties("xinglin.audit")
record AuditSettings(
        @Nullable Boolean enabled,
        @DefaultValue("SHA-256") String digest,
        @DefaultValue("365d") Duration retention,
        @DefaultValue("60s") Duration anchors,
        @DefaultValue("30s") Duration patience,
        @Nullable String node) {

    /** Cybersecurity Law of the PRC, art. 21 (3): network logs are kept for six months at least. */
    private static final Duration LEAST = Duration.ofDays(180);

    AuditSettings {
        AuditDigest.named(digest);
        if (retention.compareTo(LEAST) < 0) {
            throw new RefusedStart(
                    "xinglin.audit.retention is " + retention.toDays() + " days.",
                    "The law asks for six months at least: set it to 180d or more, or leave it out.");
        }
        RefusedStart.unlessPositive("xinglin.audit.anchors", anchors.toMillis());
        RefusedStart.unlessPositive("xinglin.audit.patience", patience.toMillis());
    }
}
