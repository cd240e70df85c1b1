package org.xinglin.fhirserver.reach;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.fhirserver.CallersReach;
import org.xinglin.fhirserver.Reach;

/** For tests alone: who the caller is stands in a header, as no room says it yet. The packaged server does not hold this. */
@Component
public class ReachFromHeader extends OncePerRequestFilter implements CallersReach {

    static final String HEADER = "X-Reach-In-Tests";

    private final ThreadLocal<@Nullable Reach> reach = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String organisation = request.getHeader(HEADER);
        if (organisation != null) {
            reach.set(Reach.below(Set.of(organisation.split(","))));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            reach.remove();
        }
    }

    @Override
    public Reach current() {
        Reach ofRequest = reach.get();
        return ofRequest == null ? Reach.ofEverything() : ofRequest;
    }
}
