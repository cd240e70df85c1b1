package org.xinglin.access;

import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.fhirserver.RefusedStart;

/** Refuses to start a server without security where others could reach it. */
final class OpenModeCheck {

    private static final Logger log = LoggerFactory.getLogger(OpenModeCheck.class);

    private static final Set<String> MODES =
            Set.of(SecurityProperties.OPEN, SecurityProperties.EMBEDDED, SecurityProperties.EXTERNAL);

    private OpenModeCheck() {}

    /**
     * @param bindAddress what the server will listen on; null means every interface
     * @throws RefusedStart naming what to set, if the configuration is unknown or unsafe
     */
    static void check(SecurityProperties security, @Nullable InetAddress bindAddress) {
        if (!MODES.contains(security.mode())) {
            throw new RefusedStart(
                    "xinglin.security.mode=" + security.mode()
                            + " is not known: there are open, embedded and external.",
                    "Set xinglin.security.mode=open for a laptop, embedded to have this server give the tokens, or external"
                            + " where somebody else gives them.");
        }
        if (!security.isOpen()) {
            return;
        }
        boolean loopback = bindAddress != null && bindAddress.isLoopbackAddress();
        if (!loopback && !security.allowOpen()) {
            throw new RefusedStart(
                    "xinglin.security.mode=open asks nobody for a token, yet server.address="
                            + (bindAddress == null ? "*" : bindAddress.getHostAddress()) + " lets other machines in.",
                    "Set SERVER_ADDRESS=127.0.0.1, or, if the port is published on loopback only (a container),"
                            + " XINGLIN_ALLOW_OPEN=true.");
        }
        log.warn("Security is OPEN: no token is asked for. For a laptop and synthetic people only.");
    }
}
