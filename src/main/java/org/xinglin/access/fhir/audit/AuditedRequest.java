package org.xinglin.access.fhir.audit;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import org.xinglin.access.audit.AuditEntry;

/** What becomes known of a request on its way, for its audit. */
final class AuditedRequest {

    private static final ThreadLocal<@Nullable AuditedRequest> CURRENT = new ThreadLocal<>();

    private final HttpServletRequest http;
    private final List<AuditEntry> committed = new ArrayList<>();
    private @Nullable RequestDetails details;
    private @Nullable IBaseResource answer;
    private @Nullable String reason;

    private AuditedRequest(HttpServletRequest http) {
        this.http = http;
    }

    /** For the thread that works at it, until {@link #end}. */
    static AuditedRequest begin(HttpServletRequest http) {
        AuditedRequest request = new AuditedRequest(http);
        CURRENT.set(request);
        return request;
    }

    static void end() {
        CURRENT.remove();
    }

    /** The request that the current thread works at; nothing where the server works by itself. */
    static Optional<AuditedRequest> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    HttpServletRequest http() {
        return http;
    }

    /** The library's view of it; of those of a batch's entries only the first, which is the whole, is kept. */
    void handled(RequestDetails request) {
        if (details == null) {
            details = request;
        }
    }

    /** The bundle that was sent to the base, if one was. */
    Optional<Bundle> bundle() {
        return sent() instanceof Bundle bundle ? Optional.of(bundle) : Optional.empty();
    }

    @Nullable
    IBaseResource sent() {
        return details == null ? null : details.getResource();
    }

    void answered(@Nullable IBaseResource resource) {
        answer = resource;
    }

    @Nullable
    IBaseResource answer() {
        return answer;
    }

    void refused(@Nullable String rule) {
        reason = rule;
        answer = null;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** Says that rows were committed with what they are about. */
    void committed(List<AuditEntry> entries) {
        committed.addAll(entries);
    }

    List<AuditEntry> committed() {
        return committed;
    }
}
