package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.model.ResourceVersionConflictResolutionStrategy;
import ca.uhn.fhir.jpa.delete.DeleteConflictOutcome;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinglin.fhirserver.FhirHook;

/**
 * Does a request again that met another one at the same moment: the second time its condition finds what the other
 * stored, or its update comes after the other's. The sender sees one answer, and no conflict that a repeat would solve.
 *
 * <p>A request with If-Match is not repeated: its sender wants to know.
 */
@Component
@Interceptor
final class ConflictRetry implements FhirHook {

    /**
     * Identical requests need one repeat, the others are for a resource that many write at once. More would only delay
     * the refusal of a conflict that lasts, and a sender may repeat a 409 itself.
     */
    private static final int REPEATS = 3;

    private static final String STILL_REFERENCED = ConflictRetry.class.getName();

    /** A deletion of what others refer to is a conflict to the library, too, but one that lasts. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_DELETE_CONFLICTS)
    public @Nullable DeleteConflictOutcome stillReferenced(@Nullable RequestDetails request) {
        if (request instanceof ServletRequestDetails http && http.getServletRequest() != null) {
            http.getServletRequest().setAttribute(STILL_REFERENCED, Boolean.TRUE);
        }
        return null;
    }

    private static boolean isStillReferenced(@Nullable RequestDetails request) {
        if (!(request instanceof ServletRequestDetails http) || http.getServletRequest() == null) {
            return false;
        }
        boolean referenced = http.getServletRequest().getAttribute(STILL_REFERENCED) != null;
        http.getServletRequest().removeAttribute(STILL_REFERENCED);
        return referenced;
    }

    /** With If-Match, for itself or for an entry of its transaction. */
    private static boolean expectsVersion(@Nullable RequestDetails request) {
        return request != null
                && (request.getUserData().containsKey(Constants.HEADER_IF_MATCH)
                        || (request.getResource() instanceof Bundle bundle
                                && bundle.getEntry().stream()
                                        .anyMatch(entry -> entry.getRequest().hasIfMatch())));
    }

    @Hook(Pointcut.STORAGE_VERSION_CONFLICT)
    public ResourceVersionConflictResolutionStrategy again(@Nullable RequestDetails request) {
        ResourceVersionConflictResolutionStrategy strategy = new ResourceVersionConflictResolutionStrategy();
        // Within a transaction that goes on around it, nothing can be done again: the database refuses all that
        // follows.
        strategy.setRetry(!TransactionSynchronizationManager.isActualTransactionActive()
                && !expectsVersion(request)
                && !isStillReferenced(request));
        strategy.setMaxRetries(REPEATS);
        return strategy;
    }
}
