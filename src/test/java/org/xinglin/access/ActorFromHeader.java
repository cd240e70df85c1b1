package org.xinglin.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.fhirserver.Actor;

/** For tests alone: the actor stands in a header instead of a token. The packaged server does not hold this. */
@Component
public class ActorFromHeader extends OncePerRequestFilter {

    static final String HEADER = "X-Actor-In-Tests";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String actor = request.getHeader(HEADER);
        if (actor != null) {
            request.setAttribute(Actor.ATTRIBUTE, JSON.readValue(actor, Actor.class));
        }
        chain.doFilter(request, response);
    }
}
