package org.xinglin.fhirserver.header;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The headers that every answer begins with, also one that the servlet container gives by itself. Whoever answers may set
 * another {@link ContentPolicy}, or let an answer be kept.
 */
@Component
public final class SecurityHeaders {

    private static final String POLICY = ContentPolicy.nothing().toString();

    /** Nothing that a page of ours asks a machine for. */
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    /** What has no resident in it, and is the same for all. */
    private static final Set<String> FOR_ALL = Set.of("/", "/favicon.ico", "/ig", "/fhir/metadata", "/fhir/api-docs");

    private static final List<String> FOR_ALL_BELOW =
            List.of("/ig/", "/fhir/swagger-ui/", "/fhir/.well-known/", "/oauth2/", "/.well-known/");

    private final boolean open;
    private final long hstsSeconds;

    SecurityHeaders(HeaderSettings settings, @Value("${xinglin.security.mode:open}") String mode) {
        this.open = "open".equals(mode);
        this.hstsSeconds = settings.hsts().toSeconds();
    }

    /**
     * Gives an answer the headers that all have.
     *
     * @param request as far as it could be read
     */
    public void begin(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        if (request.isSecure() && hstsSeconds > 0) {
            response.setHeader("Strict-Transport-Security", "max-age=" + hstsSeconds);
        }
        if (!open && !isForAll(request.getRequestURI())) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private static boolean isForAll(String path) {
        return path != null && (FOR_ALL.contains(path) || FOR_ALL_BELOW.stream().anyMatch(path::startsWith));
    }
}
