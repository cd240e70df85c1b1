package org.xinglin.referral.fhir.machine;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
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
import org.xinglin.referral.fhir.RequestTasks;

/**
 * Holds each write of a request's task against the machine, by whatever way it comes: what the task itself says before it is stored,
 * and what other records say before the commit, when all that came with it is there.
 */
@Component
@Interceptor(order = HookOrder.MOVES)
final class MoveHook implements FhirHook {

    private final SingletonSupplier<MoveCheck> moves;
    private final SingletonSupplier<MoveEvidence> evidence;
    private final SingletonSupplier<KeptTasks> kept;

    /** All of it is asked for at the first write: it needs the storage, which needs its hooks. */
    MoveHook(ObjectProvider<MoveCheck> moves, ObjectProvider<MoveEvidence> evidence, ObjectProvider<KeptTasks> kept) {
        this.moves = SingletonSupplier.of(moves::getObject);
        this.evidence = SingletonSupplier.of(evidence::getObject);
        this.kept = SingletonSupplier.of(kept::getObject);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void creating(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Task task && RequestTasks.isOne(task)) {
            moves.obtain().created(Caller.of(request), task, request);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updating(
            @Nullable IBaseResource before,
            IBaseResource resource,
            @Nullable RequestDetails request,
            TransactionDetails transaction) {
        if (!(resource instanceof Task task)) {
            return;
        }
        if (before instanceof Task stored && !stored.isDeleted() && RequestTasks.isOne(stored)) {
            moves.obtain().updated(Caller.of(request), stored, task, request, transaction);
        } else {
            creating(task, request);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        if (before instanceof Task stored && resource instanceof Task task && RequestTasks.isOne(stored)) {
            evidence.obtain().require(Caller.of(request), stored, task);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleting(IBaseResource resource, @Nullable RequestDetails request) {
        Caller caller = Caller.of(request);
        if (caller.task() == null && resource instanceof Task task && RequestTasks.isOne(task)) {
            kept.obtain().deleting(caller, task);
        } else if (caller.task() == null && resource instanceof ServiceRequest asked) {
            kept.obtain().deleting(caller, asked);
        }
    }
}
