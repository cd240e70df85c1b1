package org.xinglin.access.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.access.AccessAct;
import org.xinglin.access.AuditTrail;

/**
 * Records the requests to FHIR that were refused before FHIR had anything to do with them: without a token, too many, too large.
 * There is nothing in their answers that would have to be held back.
 */
final class EarlyRefusalsFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(EarlyRefusalsFilter.class);

    private static final int REFUSED = 400;

    private final AuditTrail trail;

    EarlyRefusalsFilter(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (response.getStatus() >= REFUSED && request.getAttribute(WrittenTrail.RECORDED) == null) {
                try {
                    trail.record(
                            request,
                            new AccessAct(AccessAct.Kind.REFUSAL, null, null, null, response.getStatus(), null));
                } catch (AuditUnavailable e) {
                    log.error("The refusal of a request cannot be recorded", e);
                }
            }
        }
    }
}
