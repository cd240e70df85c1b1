package org.xinglin.access.reach;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.fhirserver.Actor;

/** Which request the current thread works for: the storage asks for a reach where no request is handed on. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestOfThread extends OncePerRequestFilter {

    private final ThreadLocal<@Nullable HttpServletRequest> current = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        current.set(request);
        try {
            chain.doFilter(request, response);
        } finally {
            current.remove();
        }
    }

    /** Nothing where the server works by itself. */
    public Optional<HttpServletRequest> request() {
        return Optional.ofNullable(current.get());
    }

    /** Nothing where nobody has been asked for a token. */
    public Optional<Actor> actor() {
        return request().map(each -> each.getAttribute(Actor.ATTRIBUTE)).map(Actor.class::cast);
    }

    /** Does something in the server's own name. It must begin and end its own database transactions. */
    public <T> T byItself(Supplier<T> work) {
        HttpServletRequest suspended = current.get();
        current.remove();
        try {
            return work.get();
        } finally {
            if (suspended != null) {
                current.set(suspended);
            }
        }
    }
}
