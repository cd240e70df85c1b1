package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.model.ResourceVersionConflictResolutionStrategy;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

    /** Sixteen identical requests need two; the rest is for a resource that many write at once. */
    private static final int ATTEMPTS = 8;

    @Hook(Pointcut.STORAGE_VERSION_CONFLICT)
    public ResourceVersionConflictResolutionStrategy again(@Nullable RequestDetails request) {
        ResourceVersionConflictResolutionStrategy strategy = new ResourceVersionConflictResolutionStrategy();
        boolean expectsVersion = request != null && request.getHeader(Constants.HEADER_IF_MATCH) != null;
        strategy.setRetry(!expectsVersion);
        strategy.setMaxRetries(ATTEMPTS);
        return strategy;
    }
}
