package org.xinglin.fhirserver.server;

import jakarta.servlet.http.HttpServletResponse;
import org.xinglin.fhirserver.refusal.Issue;

/**
 * The answer to a request that the servlet container refused itself, before or beside the FHIR server.
 *
 * @param status never a 5xx where the fault is the request's
 */
record ContainerRefusal(int status, Issue issue) {

    /** @param status the one that the container chose */
    static ContainerRefusal of(int status) {
        return switch (status) {
            // An unknown method, or an unknown version of HTTP: only the caller can change that.
            case HttpServletResponse.SC_NOT_IMPLEMENTED -> of(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            case HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED -> of(HttpServletResponse.SC_BAD_REQUEST);
            default -> new ContainerRefusal(status, Issue.error(rule(status)));
        };
    }

    private static String rule(int status) {
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_METHOD_NOT_ALLOWED ->
                "interaction-not-supported";
            case HttpServletResponse.SC_NOT_ACCEPTABLE -> "not-acceptable";
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "body-too-large";
            case HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "service-unavailable";
            default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "malformed-http" : "internal-error";
        };
    }
}
