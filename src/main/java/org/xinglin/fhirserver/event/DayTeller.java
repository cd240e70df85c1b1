package org.xinglin.fhirserver.event;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xinglin.fhirserver.ChangeListener;

/** Makes events of days that have come: a day is told, and its events recorded, in one transaction. */
@Component
final class DayTeller {

    private final DueTable due;
    private final EventTable events;
    private final TransactionOperations transaction;

    DayTeller(DueTable due, EventTable events, TransactionOperations transaction) {
        this.due = due;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Tells the first of the days that have come and that any of these listeners wants to be told of.
     *
     * @return how many events there are of them
     */
    int tell(Collection<ChangeListener> listeners) {
        List<String> kinds = listeners.stream()
                .flatMap(listener -> listener.days().stream())
                .distinct()
                .toList();
        return transaction.execute(status -> {
            List<Telling> tellings = due.tell(kinds).stream()
                    .flatMap(day -> listeners.stream()
                            .filter(listener -> listener.days().contains(day.kind()))
                            .map(listener -> new Telling(listener.name(), day, true, null)))
                    .toList();
            return tellings.isEmpty() ? 0 : events.record(tellings);
        });
    }
}
