package org.xinglin.fhirserver.event;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xinglin.fhirserver.Act;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.fhirserver.ResourceChanged.Change;

/** Notes what a transaction changes, for it to be recorded with the transaction. */
@Component
@Interceptor
final class EventRecorder implements FhirHook {

    private final SingletonSupplier<List<ChangeListener>> listeners;
    private final EventTable events;
    private final EventWorkers workers;

    /** @param listeners asked for at the first change: they may need the storage, which needs its hooks */
    EventRecorder(ObjectProvider<ChangeListener> listeners, EventTable events, EventWorkers workers) {
        this.listeners = SingletonSupplier.of(() -> listeners.stream().toList());
        this.events = events;
        this.workers = workers;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        note(null, (Resource) resource, changed(resource, version(resource), Change.CREATED), request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        ResourceChanged change = changed(resource, version(resource), Change.UPDATED);
        note((Resource) before, (Resource) resource, change, request);
        Optional<String> former = ConcernedPatient.of((Resource) before);
        if (former.isPresent() && !former.get().equals(change.patient())) {
            note((Resource) before, (Resource) resource, change.of(former.get()), request);
        }
    }

    /** Before storage: the later hook is, for some deletions, called while the transaction is closing already. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        note((Resource) resource, null, changed(resource, version(resource) + 1, Change.DELETED), request);
    }

    private static ResourceChanged changed(IBaseResource resource, long version, Change change) {
        IIdType id = resource.getIdElement();
        String patient = ConcernedPatient.of((Resource) resource).orElse(null);
        return new ResourceChanged(id.getResourceType(), id.getIdPart(), version, change, patient);
    }

    private void note(
            @Nullable Resource before,
            @Nullable Resource after,
            ResourceChanged change,
            @Nullable RequestDetails request) {
        List<ChangeListener> told = listeners.obtain().stream()
                .filter(listener -> listener.concerns(before, after))
                .toList();
        if (!told.isEmpty()) {
            PendingEvents.ofThisTransaction(events, workers)
                    .note(change, told, Act.behind(Caller.of(request)).orElse(null));
        }
    }

    private static long version(IBaseResource resource) {
        IdType id = (IdType) resource.getIdElement();
        return id.hasVersionIdPart()
                ? id.getVersionIdPartAsLong()
                : Long.parseLong(((Resource) resource).getMeta().getVersionId());
    }
}
