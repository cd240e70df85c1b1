package org.xinglin.fhirserver.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which requests are worked at side by side. What reads or writes much takes memory for as long as it lasts: so many at a
 * time as the heap can carry. Reading one resource, looking one up by its number, and
 * small writes wait for nobody: a hospital's interface goes on beside whatever waits here.
 */
final class Lanes {

    /** Set on a request whose bundle reads nothing. */
    static final String ONLY_WRITES = Lanes.class.getName();

    /** Requests that wait for a place, in each lane. */
    private static final int WAITING = 100;

    private static final int SMALL_PAGE = 50;

    private static final Pattern ONE_RESOURCE = Pattern.compile("/fhir/[A-Za-z]+/[^/$]+(/_history/[^/$]+)?/?");

    private static final Pattern SEARCH = Pattern.compile("/fhir/[A-Za-z]+(/_search)?/?");

    private final Lane heavy;
    private final Lane searches;

    Lanes(int heavy, int searches) {
        this.heavy = new Lane(heavy, WAITING);
        this.searches = new Lane(searches, WAITING);
    }

    /**
     * The lane of a request; empty if it needs none.
     *
     * @param bodySize in bytes
     */
    Optional<Lane> of(HttpServletRequest request, long bodySize) {
        String path = request.getRequestURI();
        if (bodySize > HeldBytes.SMALL) {
            return Optional.of(heavy);
        }
        if (request.getAttribute(ONLY_WRITES) != null) {
            return Optional.empty();
        }
        if (ONE_RESOURCE.matcher(path).matches() && !path.endsWith("/_search") && !path.endsWith("/_history")) {
            return Optional.empty();
        }
        if (!SEARCH.matcher(path).matches()) {
            // A bundle, an operation, a history. /metadata and the pages for people are the same each time.
            return path.equals("/fhir/metadata") || path.startsWith("/fhir/swagger-ui")
                    ? Optional.empty()
                    : Optional.of(heavy);
        }
        boolean search = request.getMethod().equals("GET") || path.contains("/_search");
        return !search || isLookUp(request) ? Optional.empty() : Optional.of(isWide(request) ? heavy : searches);
    }

    /** By a number that one resource has, or a few. */
    private static boolean isLookUp(HttpServletRequest request) {
        return !isWide(request)
                && Stream.of("_id", "identifier")
                        .map(request::getParameter)
                        .anyMatch(value -> value != null && !value.isBlank() && !value.contains(","));
    }

    private static boolean isWide(HttpServletRequest request) {
        String count = request.getParameter("_count");
        return request.getParameterMap().keySet().stream()
                        .anyMatch(name -> name.startsWith("_include") || name.startsWith("_revinclude"))
                || (count != null && !(count.matches("\\d{1,4}") && Integer.parseInt(count) <= SMALL_PAGE));
    }
}
