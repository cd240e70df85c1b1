package org.xinglin.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a browser says of the page that a request comes from: {@code Origin} (RFC 6454) and {@code Sec-Fetch-*} (W3C Fetch
 * Metadata). A page can neither forge nor suppress them; programs other than browsers do not send them.
 *
 * <p>Another port or scheme of this machine is another origin: whoever may run a page on {@code localhost:3000} is not
 * thereby allowed to read residents' records. To follow a link from elsewhere is allowed where it leads to a page that is
 * the same for everybody: the page that has the link sees nothing of it, and nothing happens by it.
 */
final class OtherSite {

    private static final String ORIGIN = "Origin";
    private static final String SITE = "Sec-Fetch-Site";

    /** The server's own pages, and what the person did by hand: the address line, a bookmark. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    /** Pages of the release, with no resident in them: links lead here from anywhere. */
    private static final List<String> OPEN_PAGES = List.of("/ig/", "/fhir/swagger-ui/");

    /**
     * @param header which says so
     * @param value what it says
     */
    record Sign(String header, String value) {}

    private OtherSite() {}

    /**
     * The sign that a page of another origin is behind a request; empty if there is none.
     *
     * @param cors whose origins are as good as the server's own
     */
    static Optional<Sign> of(HttpServletRequest request, CorsProperties cors) {
        String own = ownOrigin(request);
        List<String> origins = values(request, ORIGIN);
        if (!origins.isEmpty() && origins.stream().allMatch(cors::allows)) {
            return Optional.empty();
        }
        for (String origin : origins) {
            if (!origin.strip().toLowerCase(Locale.ROOT).equals(own)) {
                return Optional.of(new Sign(ORIGIN, origin));
            }
        }
        for (String site : values(request, SITE)) {
            if (!OWN.contains(site.strip().toLowerCase(Locale.ROOT)) && !followsALink(request)) {
                return Optional.of(new Sign(SITE, site));
            }
        }
        return Optional.empty();
    }

    /** As a browser writes it: without the port where that is the scheme's own. */
    private static String ownOrigin(HttpServletRequest request) {
        String scheme = request.getScheme().toLowerCase(Locale.ROOT);
        int port = request.getServerPort();
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + request.getServerName().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
    }

    private static boolean followsALink(HttpServletRequest request) {
        // As the container understood it: decoded, and without "..".
        String path = Stream.of(request.getServletPath(), request.getPathInfo())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("", "", "/"));
        return SAFE.contains(request.getMethod())
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"))
                && OPEN_PAGES.stream().anyMatch(path::startsWith);
    }

    private static List<String> values(HttpServletRequest request, String header) {
        Enumeration<String> values = request.getHeaders(header);
        return values == null ? List.of() : Collections.list(values);
    }
}
