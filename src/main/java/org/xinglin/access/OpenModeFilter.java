package org.xinglin.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/**
 * Keeps the open server for the machine it runs on: a foreign Host name means a browser was lured here (DNS
 * rebinding), a forwarded header means a proxy lets others in, and a page of another origin is not somebody at this
 * machine, though it runs in a browser there.
 */
final class OpenModeFilter extends OncePerRequestFilter {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private static final List<String> FORWARDED = List.of(
            "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Real-IP");

    private final SecurityProperties security;
    private final CorsProperties cors;
    private final RefusalWriter refusals;

    OpenModeFilter(SecurityProperties security, CorsProperties cors, RefusalWriter refusals) {
        this.security = security;
        this.cors = cors;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        if (!LOCAL.contains(host) && !security.allowedHosts().contains(host)) {
            refusals.write(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    Issue.error("open-mode-host").at("http.host").found(host).expected(String.join(", ", LOCAL)));
            return;
        }
        for (String header : FORWARDED) {
            if (request.getHeader(header) != null) {
                refusals.write(
                        request,
                        response,
                        HttpServletResponse.SC_FORBIDDEN,
                        Issue.error("open-mode-forwarded")
                                .at("http." + header.toLowerCase(Locale.ROOT))
                                .found(header));
                return;
            }
        }
        Optional<OtherSite.Sign> sign = OtherSite.of(request, cors);
        if (sign.isPresent()) {
            refusals.write(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    Issue.error("open-mode-origin")
                            .at("http." + sign.get().header().toLowerCase(Locale.ROOT))
                            .found(sign.get().value()));
            return;
        }
        chain.doFilter(request, response);
    }
}
