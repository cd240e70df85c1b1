package org.xinglin.access.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.access.registry.Role;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/** Asks for an access token (RFC 6750), and says to everything behind it who acts: {@link Actor#ATTRIBUTE}. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer";

    private final TokenVerifier verifier;
    private final RefusalWriter refusals;
    private final List<String> open;

    /** In the header alone: an address is logged, and handed on. */
    private final DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();

    BearerFilter(TokenVerifier verifier, RefusalWriter refusals, List<String> open) {
        this.verifier = verifier;
        this.refusals = refusals;
        this.open = List.copyOf(open);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Door door = Door.of(request, open);
        if (door == Door.OPEN) {
            chain.doFilter(request, response);
            return;
        }
        try {
            if (Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1) {
                // Whoever stands in front may have looked at the other one.
                refuseInvalid(request, response, "several");
                return;
            }
            String token = header.resolve(request);
            if (token == null) {
                refuse(request, response, BEARER, Issue.error("token-missing").at("http.authorization"));
                return;
            }
            Actor actor = verifier.verify(token);
            if (door == Door.OPERATOR && !isOperator(actor)) {
                refusals.write(request, response, HttpServletResponse.SC_FORBIDDEN, Issue.error("operator-only"));
                return;
            }
            request.setAttribute(Actor.ATTRIBUTE, actor);
        } catch (OAuth2AuthenticationException e) {
            refuseInvalid(request, response, "malformed");
            return;
        } catch (RefusedToken e) {
            refuseInvalid(request, response, String.valueOf(e.getMessage()));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isOperator(Actor actor) {
        return actor.everything() || actor.roles().contains(Role.OPERATOR.code());
    }

    private void refuseInvalid(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        refuse(
                request,
                response,
                BEARER + " error=\"invalid_token\"",
                Issue.error("token-invalid").at("http.authorization").found(reason));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String challenge, Issue issue)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        refusals.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, issue);
    }
}
