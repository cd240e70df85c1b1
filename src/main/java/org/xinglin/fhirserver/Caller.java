package org.xinglin.fhirserver;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Language;

/**
 * On whose behalf something is read or written: a client's request, or a named task of the server itself. Each call of the
 * {@link FhirStore} names it, and each hook can ask for it.
 *
 * @param task the server's task; null where a client acts, and where the library acts without having been asked to
 * @param acceptLanguage the client's {@code Accept-Language}, which refusals follow; null for the default
 * @param requestId the id of the client's request, which log lines and refusals carry; null where there is no request
 * @param actor who made the request, also where a task was set off by it; null in the open mode, and where nobody did
 */
public record Caller(
        @Nullable String task,
        @Nullable String acceptLanguage,
        @Nullable String requestId,
        @Nullable Actor actor) {

    /** The task that deletes with a resident what is about him alone: derived facts go, too. */
    public static final String RESIDENT_DELETION = "resident-deletion";

    private static final String KEY = Caller.class.getName();
    private static final String LANGUAGE = "Accept-Language";

    /** A task of the server itself; its refusals are in Chinese. */
    public static Caller task(String name) {
        return new Caller(name, null, null, null);
    }

    /**
     * The caller that a request is made for. A request of the library's own making, which names none, has no more rights than
     * a client's.
     */
    public static Caller of(@Nullable RequestDetails request) {
        if (request == null) {
            return new Caller(null, null, null, null);
        }
        return request.getUserData().get(KEY) instanceof Caller named
                ? named
                : new Caller(null, request.getHeader(LANGUAGE), request.getRequestId(), actor(request));
    }

    private static @Nullable Actor actor(RequestDetails request) {
        return request instanceof ServletRequestDetails http
                        && http.getServletRequest() != null
                        && http.getServletRequest().getAttribute(Actor.ATTRIBUTE) instanceof Actor named
                ? named
                : null;
    }

    /** A task of the server itself that this caller has set off: refusals stay in its language and carry its request id. */
    public Caller setsOff(String name) {
        return new Caller(name, acceptLanguage, requestId, actor);
    }

    public boolean is(String name) {
        return name.equals(task);
    }

    public Language language() {
        return Language.of(acceptLanguage);
    }

    /** A request to the library that names this caller to whatever hook it passes. */
    public SystemRequestDetails newRequest() {
        SystemRequestDetails request = new SystemRequestDetails();
        request.getUserData().put(KEY, this);
        request.setRequestId(requestId);
        if (acceptLanguage != null) {
            request.addHeader(LANGUAGE, acceptLanguage);
        }
        return request;
    }
}
