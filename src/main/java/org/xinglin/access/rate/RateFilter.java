package org.xinglin.access.rate;

import io.micrometer.core.instrument.Counter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/** Refuses what comes faster than it may: 429 (RFC 6585, section 4), with the seconds to wait. */
final class RateFilter extends OncePerRequestFilter {

    private final Allowances allowances;
    private final Function<HttpServletRequest, @Nullable String> caller;
    private final Supplier<Counter> refused;
    private final RefusalWriter refusals;

    /** @param caller who a request counts for; null: for nobody */
    RateFilter(
            Allowances allowances,
            Function<HttpServletRequest, @Nullable String> caller,
            Supplier<Counter> refused,
            RefusalWriter refusals) {
        this.allowances = allowances;
        this.caller = caller;
        this.refused = refused;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asking = caller.apply(request);
        long seconds = asking == null ? 0 : allowances.take(asking);
        if (seconds == 0) {
            chain.doFilter(request, response);
            return;
        }
        refused.get().increment();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        refusals.write(request, response, HttpStatus.TOO_MANY_REQUESTS.value(), Issue.error("too-many-requests"));
    }
}
