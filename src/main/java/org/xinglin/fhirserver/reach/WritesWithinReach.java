package org.xinglin.fhirserver.reach;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.IDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IAnyResource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.CallersReach;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.Reach;
import org.xinglin.fhirserver.ThisTransaction;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * A client writes what is in its reach, before and after (rule {@code out-of-reach}): nobody is brought out of it, and nobody who
 * is seen for a case's sake alone is changed.
 */
@Component
@Interceptor(order = HookOrder.CONTRACT)
final class WritesWithinReach implements FhirHook {

    private final ObjectProvider<CallersReach> caller;
    private final ReachOfRecords records;
    private final Outcomes outcomes;

    WritesWithinReach(ObjectProvider<CallersReach> caller, ReachOfRecords records, Outcomes outcomes) {
        this.caller = caller;
        this.records = records;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updating(@Nullable IBaseResource stored, IBaseResource resource, @Nullable RequestDetails request) {
        if (stored != null && isBounded(request)) {
            pending(request).changed(number(stored), stored.fhirType());
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleting(IBaseResource resource, @Nullable RequestDetails request) {
        if (isBounded(request)) {
            pending(request).changed(number(resource), resource.fhirType());
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        if (isBounded(request)) {
            pending(request).created(number(resource), resource.fhirType());
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        if (isBounded(request)) {
            pending(request).written(number(resource), resource.fhirType());
        }
    }

    /** What the server itself writes meanwhile follows from what the client wrote. */
    private boolean isBounded(@Nullable RequestDetails request) {
        return Caller.of(request).task() == null
                && caller.stream().map(CallersReach::current).anyMatch(Reach::leavesOutRecords);
    }

    private PendingReach pending(@Nullable RequestDetails request) {
        return ThisTransaction.the(PendingReach.class, () -> new PendingReach(records, outcomes, request));
    }

    private static long number(IBaseResource resource) {
        return ((JpaPid) IDao.RESOURCE_PID.get((IAnyResource) resource)).getId();
    }
}
