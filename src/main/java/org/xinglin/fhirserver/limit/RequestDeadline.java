package org.xinglin.fhirserver.limit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Ends a request that has taken its time. It is asked between the steps of a request (a piece of the body, an entry of
 * a bundle, a search); a single database statement has its own limit.
 */
@Component
@Interceptor(order = HookOrder.DEADLINE)
final class RequestDeadline implements FhirHook {

    private static final String BEGAN = RequestDeadline.class.getName();

    private final Duration limit;
    private final Outcomes outcomes;

    RequestDeadline(RequestLimits limits, Outcomes outcomes) {
        this.limit = limits.requestTime();
        this.outcomes = outcomes;
    }

    /** Starts the clock of a request. */
    void begin(HttpServletRequest request) {
        request.setAttribute(BEGAN, System.nanoTime());
    }

    /** Whether a request's time is over. */
    boolean hasPassed(HttpServletRequest request) {
        return request.getAttribute(BEGAN) instanceof Long began && System.nanoTime() - began > limit.toNanos();
    }

    /** What a request whose time is over is told. */
    Issue issue() {
        return Issue.error("request-timeout").expected("≤ " + limit.toSeconds() + " s");
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(@Nullable RequestDetails request) {
        check(request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(@Nullable RequestDetails request) {
        check(request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(@Nullable RequestDetails request) {
        check(request);
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void searched(@Nullable RequestDetails request) {
        check(request);
    }

    /** What is left of a request's time. */
    Duration left(HttpServletRequest request) {
        long spent = request.getAttribute(BEGAN) instanceof Long began ? System.nanoTime() - began : 0;
        return limit.minusNanos(Math.min(spent, limit.toNanos()));
    }

    /** @throws UnclassifiedServerFailureException if the request's time is over */
    void check(@Nullable RequestDetails request) {
        if (request instanceof ServletRequestDetails http
                && http.getServletRequest() != null
                && hasPassed(http.getServletRequest())) {
            throw over(Language.of(request));
        }
    }

    /** The same while the answer is written, when nobody has the library's view of the request. */
    void checkWriting(HttpServletRequest request) {
        if (hasPassed(request)) {
            throw over(Language.of(request.getHeader("Accept-Language")));
        }
    }

    private UnclassifiedServerFailureException over(Language language) {
        return new UnclassifiedServerFailureException(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Request time", outcomes.outcome(language, issue()));
    }
}
