package org.xinglin.access;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The door to the audit for whatever is decided before FHIR: sign-ins and refusals. FHIR requests, refused ones included, are recorded
 * without it. Where the audit is off, nothing is recorded.
 */
@FunctionalInterface
public interface AuditTrail {

    /**
     * Records, and returns when it is on disk. A refusal that is recorded here is not recorded a second time.
     *
     * @param request whose address and id are recorded
     * @throws org.xinglin.access.audit.AuditUnavailable if it cannot be recorded: nobody may be signed in then, the answer is 503
     *     {@code audit-unavailable}
     */
    void record(HttpServletRequest request, AccessAct act);
}
