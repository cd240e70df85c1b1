package org.xinglin.referral.fhir.homebed;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.WriteWarnings;
import org.xinglin.referral.fhir.TaskMarks;

/** Says on the task of an open home bed by when the next visit or the review is due, anew with each visit. */
@Component
@Interceptor(order = HookOrder.CYCLES)
final class HomeBedHook implements FhirHook {

    private final SingletonSupplier<HomeBeds> beds;
    private final SingletonSupplier<HomeBedVisits> visits;
    private final SingletonSupplier<WriteWarnings> warnings;

    /** All of it is asked for at the first write: it needs the storage, which needs its hooks. */
    HomeBedHook(
            ObjectProvider<HomeBeds> beds,
            ObjectProvider<HomeBedVisits> visits,
            ObjectProvider<WriteWarnings> warnings) {
        this.beds = SingletonSupplier.of(beds::getObject);
        this.visits = SingletonSupplier.of(visits::getObject);
        this.warnings = SingletonSupplier.of(warnings::getObject);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updating(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Task task && beds.obtain().isOpen(task)) {
            beds.obtain().due(Caller.of(request), task).ifPresent(due -> TaskMarks.due(task, due));
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Encounter visit && beds.obtain().isVisit(visit)) {
            visits.obtain().made(Caller.of(request), visit);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        created(resource, request);
        if (before instanceof Encounter stored
                && beds.obtain().isVisit(stored)
                && !(resource instanceof Encounter visit && beds.obtain().isVisit(visit))) {
            visits.obtain().gone(Caller.of(request), stored);
        }
        if (before instanceof Task stored && resource instanceof Task task) {
            warnings.obtain().add(task, beds.obtain().advice(Caller.of(request), stored, task), request);
        }
    }
}
