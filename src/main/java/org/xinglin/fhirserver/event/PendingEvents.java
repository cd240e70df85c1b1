package org.xinglin.fhirserver.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.fhirserver.event.EventTable.Telling;

/** The changes of one transaction, recorded all at once just before it commits. */
final class PendingEvents implements TransactionSynchronization {

    private final List<ChangeListener> listeners;
    private final EventTable events;
    private final EventWorkers workers;
    private final List<ResourceChanged> changes = new ArrayList<>();
    private int recorded;

    private PendingEvents(List<ChangeListener> listeners, EventTable events, EventWorkers workers) {
        this.listeners = listeners;
        this.events = events;
        this.workers = workers;
    }

    /** The changes of the database transaction that the caller is in. */
    static PendingEvents ofThisTransaction(List<ChangeListener> listeners, EventTable events, EventWorkers workers) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEvents.class::isInstance)
                .map(PendingEvents.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    PendingEvents pending = new PendingEvents(listeners, events, workers);
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending;
                });
    }

    void note(ResourceChanged change) {
        changes.add(change);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        List<Telling> tellings = new ArrayList<>();
        for (ChangeListener listener : listeners) {
            Set<String> types = listener.types();
            for (ResourceChanged change : changes) {
                if (types.contains(change.type())) {
                    tellings.add(new Telling(listener.name(), change));
                }
            }
        }
        if (!tellings.isEmpty()) {
            events.record(tellings);
        }
        recorded = tellings.size();
    }

    @Override
    public void afterCommit() {
        workers.wake(recorded);
    }
}
