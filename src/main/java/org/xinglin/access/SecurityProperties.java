package org.xinglin.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests are authorised.
 *
 * @param mode {@code open}: no token is asked for, so only the machine itself may ask; {@code embedded}: the server gives the
 *     tokens that it asks for; {@code external}: somebody else gives them
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
    static final String EMBEDDED = "embedded";
    static final String EXTERNAL = "external";

    boolean isOpen() {
        return OPEN.equals(mode);
    }
}
