package org.xinglin.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests are authorised.
 *
 * @param mode this release knows {@code open} alone: no token is asked for, so only the machine itself may ask
 * @param allowOpen permits {@code open} on an address other machines can reach; for a container whose port is
 *     published on the host's loopback interface only
 * @param allowedHosts further Host names under which the open server may be addressed
 */
@ConfigurationProperties("xinglin.security")
record SecurityProperties(
        @DefaultValue("open") String mode,
        @DefaultValue("false") boolean allowOpen,
        @DefaultValue List<String> allowedHosts) {

    static final String OPEN = "open";
}
