package org.xinglin.access.registry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinglin.fhirserver.RefusedStart;

/**
 * Settings {@code xinglin.access.*}.
 *
 * @param file names programs and people; null where there is none
 * @param poll how often it is looked at for changes
 * @param keyHosts hosts, with their port where it is not the usual one, whose {@code jwks-uri} may be fetched; by default none
 */
@ConfigurationProperties("xinglin.access")
public record AccessProperties(
        @Nullable Path file,
        @DefaultValue("2s") Duration poll,
        @DefaultValue Set<String> keyHosts) {

    public AccessProperties {
        RefusedStart.unlessPositive("xinglin.access.poll", poll.toMillis());
        keyHosts = Set.copyOf(keyHosts);
        if (file != null && file.toString().isBlank()) {
            // A compose file passes an unset variable on as an empty one.
            file = null;
        }
    }
}
