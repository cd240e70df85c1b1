package org.xinglin.referral.fhir.request;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/**
 * Looks at requests and their tasks before the commit, when all that came in one transaction is stored: what they refer to may
 * have come with them.
 */
@Component
@Interceptor(order = HookOrder.PROFILES)
final class RequestHook implements FhirHook {

    private final SingletonSupplier<RequestCases> cases;

    /** @param cases asked for at the first write: they need the storage, which needs its hooks */
    RequestHook(ObjectProvider<RequestCases> cases) {
        this.cases = SingletonSupplier.of(cases::getObject);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void creating(IBaseResource resource) {
        if (resource instanceof Task task) {
            RequestTaskStore.requestOf(task).ifPresent(request -> cases.obtain().lock(request));
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updating(IBaseResource before, IBaseResource resource) {
        creating(before);
        if (resource instanceof ServiceRequest request) {
            cases.obtain().lock(RequestTaskStore.id(request));
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        written(null, resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        written(before, resource, request);
    }

    private void written(@Nullable IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof ServiceRequest asked) {
            cases.obtain().written(Caller.of(request), (ServiceRequest) before, asked, request);
        } else if (resource instanceof Task task && bears(before, task)) {
            cases.obtain().moved(Caller.of(request), task, isFresh(before));
        }
    }

    private static boolean isFresh(@Nullable IBaseResource before) {
        return before == null || before.isDeleted();
    }

    /** A task bears upon its request when it opens and when it ends, not by what happens in between. */
    private static boolean bears(@Nullable IBaseResource before, Task task) {
        return !(before instanceof Task former) || RequestTaskStore.isOpen(former) != RequestTaskStore.isOpen(task);
    }

    /** Before storage: the later hook is, for some deletions, called while the transaction is closing already. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Task task) {
            cases.obtain().gone(Caller.of(request), task);
        }
    }
}
