package org.xinglin.access;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;
import org.xinglin.fhirserver.RefusedStart;

/**
 * Which web applications may read answers in a browser (Fetch Standard, "CORS protocol").
 *
 * @param allowedOrigins each as a browser writes it, such as {@code https://app.example.org}; by default none. In the open mode
 *     too, a page of any other origin is refused
 */
@ConfigurationProperties("xinglin.cors")
record CorsProperties(@DefaultValue List<String> allowedOrigins) {

    private static final String ORIGIN = "https?://[a-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:]+](:[0-9]{1,5})?";

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private static final List<String> ASKED = List.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "If-Match",
            "If-Modified-Since",
            "If-None-Exist",
            "If-None-Match",
            "Prefer",
            "X-Break-Glass",
            "X-Cascade",
            "X-Request-ID");

    private static final List<String> TOLD = List.of(
            "Content-Location",
            "ETag",
            "Last-Modified",
            "Location",
            "Retry-After",
            "X-Request-ID",
            "X-Xinglin-Warnings");

    CorsProperties {
        allowedOrigins = allowedOrigins.stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String origin : allowedOrigins) {
            if (!origin.matches(ORIGIN)) {
                throw new RefusedStart(
                        "xinglin.cors.allowed-origins has " + origin + ", which is no origin.",
                        "Name each web application by scheme, host and port, without a path: https://app.example.org.");
            }
        }
    }

    boolean allows(String origin) {
        return allowedOrigins.contains(origin.strip().toLowerCase(Locale.ROOT));
    }

    CorsConfiguration configuration() {
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(allowedOrigins);
        configuration.setAllowedMethods(METHODS);
        configuration.setAllowedHeaders(ASKED);
        configuration.setExposedHeaders(TOLD);
        return configuration;
    }
}
