package org.xinglin.access.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a path asks of a caller. What nobody has thought of is for operators. */
enum Door {
    /** Nothing. */
    OPEN,
    /** A token. */
    TOKEN,
    /** A token of the platform's operator. */
    OPERATOR;

    /** What a client must read before it has a token, and pages of the release that have no resident in them. */
    private static final Set<String> OPEN_PATHS = Set.of(
            "/",
            "/fhir/metadata",
            "/fhir/api-docs",
            "/fhir/.well-known/smart-configuration",
            "/actuator/health",
            "/favicon.ico",
            "/ig");

    private static final List<String> OPEN_BELOW =
            List.of("/actuator/health/", "/ig/", "/fhir/swagger-ui/", "/oauth2/", "/.well-known/");

    /**
     * @param further patterns of the container, such as {@code /signin/*}, that are open, too
     */
    static Door of(HttpServletRequest request, List<String> further) {
        // As the container understood it: decoded, and without "..".
        String path = Stream.of(request.getServletPath(), request.getPathInfo())
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
        // Behind the door others read the address as it was sent: where the two differ, nothing is open.
        boolean plain = path.equals(request.getRequestURI());
        if (plain
                && (OPEN_PATHS.contains(path)
                        || OPEN_BELOW.stream().anyMatch(path::startsWith)
                        || further.stream().anyMatch(pattern -> matches(pattern, path)))) {
            return OPEN;
        }
        return path.equals("/fhir") || path.startsWith("/fhir/") ? TOKEN : OPERATOR;
    }

    private static boolean matches(String pattern, String path) {
        return pattern.endsWith("/*")
                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern);
    }
}
