package org.xinglin.fhirserver.event;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.fhirserver.ResourceChanged.Change;

/** Notes what a transaction changes, for it to be recorded with the transaction. */
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
    public void created(IBaseResource resource) {
        note((Resource) resource, version(resource), Change.CREATED);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource) {
        note((Resource) resource, version(resource), Change.UPDATED);
        Optional<String> former = ConcernedPatient.of((Resource) before);
        if (former.isPresent() && !former.equals(ConcernedPatient.of((Resource) resource))) {
            note(resource.getIdElement(), version(resource), Change.UPDATED, former);
        }
    }

    /** Before storage: the later hook is, for some deletions, called while the transaction is closing already. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource) {
        note((Resource) resource, version(resource) + 1, Change.DELETED);
    }

    private void note(Resource resource, long version, Change change) {
        note(resource.getIdElement(), version, change, ConcernedPatient.of(resource));
    }

    private void note(IIdType id, long version, Change change, Optional<String> patient) {
        List<ChangeListener> told = listeners.obtain();
        if (!told.isEmpty()) {
            PendingEvents.ofThisTransaction(told, events, workers)
                    .note(new ResourceChanged(
                            id.getResourceType(), id.getIdPart(), version, change, patient.orElse(null)));
        }
    }

    private static long version(IBaseResource resource) {
        IdType id = (IdType) resource.getIdElement();
        return id.hasVersionIdPart()
                ? id.getVersionIdPartAsLong()
                : Long.parseLong(((Resource) resource).getMeta().getVersionId());
    }
}
