package org.xinglin.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/** Says why a page of another origin is refused; Spring's own says three English words. */
final class ToldCorsProcessor extends DefaultCorsProcessor {

    private final RefusalWriter refusals;

    ToldCorsProcessor(RefusalWriter refusals) {
        this.refusals = refusals;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean goesOn = super.processRequest(configuration, request, response);
        if (!goesOn) {
            refusals.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN.value(),
                    Issue.error("origin-not-allowed").at("http.origin").found(request.getHeader(HttpHeaders.ORIGIN)));
        }
        return goesOn;
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.FORBIDDEN);
    }
}
