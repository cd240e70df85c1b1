package org.xinglin.fhirserver.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/**
 * Refuses a query or form that cannot be decoded, or is too large to be read. Tomcat drops such parameters without a
 * word, and a search without its filter would list everybody.
 */
@Component
@Order(0)
final class LegibleParametersFilter extends OncePerRequestFilter {

    private final RefusalWriter refusals;

    LegibleParametersFilter(RefusalWriter refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Parameters are read when the first of them is asked for.
        request.getParameterMap();
        if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) == null) {
            chain.doFilter(request, response);
        } else if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR) == FailReason.POST_TOO_LARGE) {
            refusals.write(
                    request,
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    Issue.error("body-too-large").at("http.body"));
        } else {
            refusals.write(
                    request,
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    Issue.error("parameter-invalid").at("http.query").found(request.getQueryString()));
        }
    }
}
