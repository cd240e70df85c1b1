package org.xinglin.fhirserver.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.fhirserver.event.EventTable.Telling;

/** The changes of one transaction, recorded all at once just before it commits. */
final class PendingEvents implements TransactionSynchronization {

    private final EventTable events;
    private final EventWorkers workers;
    private final List<Telling> noted = new ArrayList<>();
    private final Map<String, ChangeListener> listeners = new HashMap<>();
    private int recorded;

    private PendingEvents(EventTable events, EventWorkers workers) {
        this.events = events;
        this.workers = workers;
    }

    /** The changes of the database transaction that the caller is in. */
    static PendingEvents ofThisTransaction(EventTable events, EventWorkers workers) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEvents.class::isInstance)
                .map(PendingEvents.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    PendingEvents pending = new PendingEvents(events, workers);
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending;
                });
    }

    void note(ResourceChanged change, List<ChangeListener> told) {
        for (ChangeListener listener : told) {
            listeners.put(listener.name(), listener);
            noted.add(new Telling(listener.name(), change));
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        Map<String, Set<String>> types = new HashMap<>();
        listeners.forEach((name, listener) -> types.put(name, listener.types()));
        List<Telling> tellings = noted.stream()
                .filter(telling -> types.getOrDefault(telling.listener(), Set.of())
                        .contains(telling.change().type()))
                .toList();
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
