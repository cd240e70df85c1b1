package org.xinglin.access;

import org.springframework.core.env.Environment;
import org.xinglin.fhirserver.RefusedStart;

/**
 * Keeps what operators see behind the filter that asks for their token. At a port of its own the actuator is another web
 * server, which has none of our filters; under another path it might be taken for something that is open.
 */
final class ActuatorCheck {

    private static final String PORT = "management.server.port";
    private static final String BASE = "management.endpoints.web.base-path";
    private static final String MAPPING = "management.endpoints.web.path-mapping.health";

    private ActuatorCheck() {}

    /** @throws RefusedStart if tokens are asked for, and the actuator would be where none is */
    static void check(SecurityProperties security, Environment environment) {
        if (security.isOpen()) {
            return;
        }
        String port = environment.getProperty(PORT);
        if (port != null && !port.equals("-1") && !port.equals(environment.getProperty("server.port"))) {
            throw new RefusedStart(
                    PORT + "=" + port + " would show the actuator without a token.",
                    "Leave it out: the actuator is at the server's own port, for operators. -1 turns it off.");
        }
        if (!environment.getProperty(BASE, "/actuator").equals("/actuator")
                || !environment.getProperty(MAPPING, "health").equals("health")) {
            throw new RefusedStart(
                    BASE + " and " + MAPPING + " are not to be changed where tokens are asked for.",
                    "Leave them out: below /actuator everything but health is for operators.");
        }
    }
}
