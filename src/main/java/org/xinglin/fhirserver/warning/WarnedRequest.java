package org.xinglin.fhirserver.warning;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The warnings of one HTTP request, kept with it until it is answered. */
final class WarnedRequest {

    /** How many there are: on every write that has any, whatever the sender asks to be answered. */
    private static final String HEADER = "X-Xinglin-Warnings";

    private static final String ATTRIBUTE = WarnedRequest.class.getName();

    private final List<Warned> told = new ArrayList<>();

    private WarnedRequest() {}

    /** Nothing where nobody waits for an answer. */
    static Optional<ServletRequestDetails> http(@Nullable RequestDetails request) {
        return request instanceof ServletRequestDetails http && http.getServletRequest() != null
                ? Optional.of(http)
                : Optional.empty();
    }

    static List<Warned> of(RequestDetails request) {
        return http(request)
                                .map(http -> http.getServletRequest().getAttribute(ATTRIBUTE))
                                .orElse(null)
                        instanceof WarnedRequest kept
                ? List.copyOf(kept.told)
                : List.of();
    }

    static void tell(ServletRequestDetails http, List<Warned> warned) {
        HttpServletRequest request = http.getServletRequest();
        WarnedRequest kept =
                request.getAttribute(ATTRIBUTE) instanceof WarnedRequest known ? known : new WarnedRequest();
        kept.told.addAll(warned);
        request.setAttribute(ATTRIBUTE, kept);
        long count = kept.told.stream().mapToLong(Warned::warnings).sum();
        if (count > 0 && http.getServletResponse() != null) {
            http.getServletResponse().setHeader(HEADER, Long.toString(count));
        }
    }
}
