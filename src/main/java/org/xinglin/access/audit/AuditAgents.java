package org.xinglin.access.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.xinglin.fhirserver.Actor;

/** Who makes a request, as the audit has it. */
public final class AuditAgents {

    private static final String FHIR = "/fhir";

    private final boolean open;

    /** @param open whether nobody is asked who they are */
    AuditAgents(boolean open) {
        this.open = open;
    }

    /** As far as it is known when this is called. */
    public AuditAgent of(HttpServletRequest request) {
        String id = request.getHeader("X-Request-ID");
        String address = request.getRemoteAddr();
        if (request.getAttribute(Actor.ATTRIBUTE) instanceof Actor actor) {
            return new AuditAgent(
                    actor.client(), actor.user(), actor.fhirUser(), null, address, actor.purpose(), id, base(request));
        }
        return new AuditAgent(open ? AuditAgent.OPEN : null, null, null, null, address, null, id, base(request));
    }

    /** The address of the FHIR server as the caller wrote it. */
    public static String base(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        String path = request.getRequestURI();
        return url.substring(0, url.length() - path.length()) + FHIR;
    }

    /** The path below the base; empty for the base itself. */
    public static String path(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(FHIR) ? path.substring(FHIR.length()) : path;
    }
}
