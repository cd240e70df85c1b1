package org.xinglin.access.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/**
 * Where the server's address is not set, it answers to its own machine's names alone: the audience of an assertion would
 * else be whatever the caller writes into {@code Host}, and one that was made for another server would count here.
 */
final class HostFilter extends OncePerRequestFilter {

    private final Addresses addresses;
    private final RefusalWriter refusals;

    HostFilter(Addresses addresses, RefusalWriter refusals) {
        this.addresses = addresses;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (addresses.isServedAs(request.getServerName())) {
            chain.doFilter(request, response);
            return;
        }
        refusals.write(
                request,
                response,
                HttpServletResponse.SC_FORBIDDEN,
                Issue.error("host-unknown").at("http.host").found(request.getServerName()));
    }
}
