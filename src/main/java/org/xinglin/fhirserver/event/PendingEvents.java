package org.xinglin.fhirserver.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.xinglin.fhirserver.Act;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.fhirserver.ThisTransaction;

/** The changes of one transaction, recorded all at once just before it commits. */
final class PendingEvents implements TransactionSynchronization {

    private final EventTable events;
    private final EventWorkers workers;
    private final List<Telling> noted = new ArrayList<>();
    private int recorded;

    private PendingEvents(EventTable events, EventWorkers workers) {
        this.events = events;
        this.workers = workers;
    }

    /** The changes of the database transaction that the caller is in. */
    static PendingEvents ofThisTransaction(EventTable events, EventWorkers workers) {
        return ThisTransaction.the(PendingEvents.class, () -> new PendingEvents(events, workers));
    }

    void note(ResourceChanged change, List<ChangeListener> told, @Nullable Act act) {
        for (ChangeListener listener : told) {
            boolean sure = listener.types().contains(change.type());
            if (sure || listener.hasFurtherTypes()) {
                noted.add(new Telling(listener.name(), change, sure, act));
            }
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        recorded = noted.isEmpty() ? 0 : events.record(noted);
    }

    @Override
    public void afterCommit() {
        workers.wake(recorded);
    }
}
