package org.xinglin.referral.fhir.request;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xinglin.derivation.ExtensionOrder;
import org.xinglin.derivation.OverruledExtensions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.WriteWarnings;

/**
 * The server alone says what an urgent request is entitled by: on its way into the store, where all that it names is known, else
 * before the commit. It is said when the request becomes active, and stays as it was then. What a sender says in its place is
 * checked as all else is, and gives way; the sender is told.
 */
@Component
@Interceptor(order = HookOrder.STAYS_AS_KEPT)
final class EntitlementHook implements FhirHook {

    private final SingletonSupplier<Entitlements> entitlements;
    private final SingletonSupplier<RequestTaskStore> requests;
    private final WriteWarnings warnings;

    /** Asked for at the first write: they need the storage, which needs its hooks. */
    EntitlementHook(
            ObjectProvider<Entitlements> entitlements,
            ObjectProvider<RequestTaskStore> requests,
            WriteWarnings warnings) {
        this.entitlements = SingletonSupplier.of(entitlements::getObject);
        this.requests = SingletonSupplier.of(requests::getObject);
        this.warnings = warnings;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void creating(IBaseResource resource, @Nullable RequestDetails request) {
        mark(null, resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updating(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        mark(before, resource, request);
    }

    private void mark(@Nullable IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        if (!(resource instanceof ServiceRequest asked) || Caller.of(request).is(RequestTaskStore.NAME)) {
            return;
        }
        OverruledExtensions stated = OverruledExtensions.of(asked, each -> Entitlements.URL.equals(each.getUrl()));
        if (before instanceof ServiceRequest stored && isActive(stored)) {
            asked.getExtension().removeIf(each -> Entitlements.URL.equals(each.getUrl()));
            stored.getExtensionsByUrl(Entitlements.URL).forEach(each -> asked.addExtension(each.copy()));
            ExtensionOrder.asStored(stored, asked);
        } else {
            entitlements.obtain().mark(Caller.of(request), asked);
        }
        warnings.add(asked, stated.issues(asked), request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        complete(null, resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        complete(before, resource, request);
    }

    /** What came in the same transaction is known now. */
    private void complete(@Nullable IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        Caller caller = Caller.of(request);
        if (resource instanceof ServiceRequest asked
                && isActive(asked)
                && !asked.hasExtension(Entitlements.URL)
                && !caller.is(RequestTaskStore.NAME)
                && !(before instanceof ServiceRequest stored && isActive(stored))
                && entitlements.obtain().of(caller, asked).isPresent()) {
            ServiceRequest marked = asked.copy();
            entitlements.obtain().mark(caller, marked);
            requests.obtain().rewrite(caller, marked);
        }
    }

    private static boolean isActive(ServiceRequest request) {
        return request.getStatus() == ServiceRequestStatus.ACTIVE;
    }
}
