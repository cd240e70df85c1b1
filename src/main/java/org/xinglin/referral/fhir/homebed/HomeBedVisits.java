package org.xinglin.referral.fhir.homebed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.DayListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.RecordLock;
import org.xinglin.referral.fhir.TaskMarks;

/** A visit moves the day by which the next one is due: once it has been, also if it was written down before. */
@Component
class HomeBedVisits implements DayListener {

    /** The kind of the day on which a visit begins that was written down before. */
    private static final String DAY = "home-bed-visit";

    private static final String NAME = "home-bed-visit";

    private final HomeBeds beds;
    private final FhirStore store;
    private final RecordLock locks;
    private final Days days;

    HomeBedVisits(HomeBeds beds, FhirStore store, RecordLock locks, Days days) {
        this.beds = beds;
        this.store = store;
        this.locks = locks;
        this.days = days;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> days() {
        return Set.of(DAY);
    }

    @Override
    public void on(DayReached day) {
        Caller caller = Caller.task(NAME);
        store.inTransaction(caller, () -> {
            store.read(caller, Encounter.class, day.id())
                    .filter(beds::isVisit)
                    .ifPresent(visit -> renew(caller, visit));
            return day;
        });
    }

    /** In the transaction of the visit; those that are written at the same moment wait for each other. */
    void made(Caller caller, Encounter visit) {
        days.keep(
                new DayReached(
                        DAY,
                        "Encounter",
                        visit.getIdElement().getIdPart(),
                        visit.getSubject().getReferenceElement().getIdPart()),
                beds.toCome(visit));
        renew(caller, visit);
    }

    /** What was a visit is none any more. */
    void gone(Caller caller, Encounter visit) {
        renew(caller, visit);
    }

    private void renew(Caller caller, Encounter visit) {
        visit.getBasedOn().stream()
                .map(Reference::getReferenceElement)
                .filter(id -> "ServiceRequest".equals(id.getResourceType()) && id.hasIdPart())
                .map(id -> id.getIdPart())
                .distinct()
                .sorted()
                .forEach(request -> renew(caller, request));
    }

    private void renew(Caller caller, String request) {
        if (open(caller, request).isEmpty()) {
            return;
        }
        locks.hold("request/" + request);
        open(caller, request).ifPresent(bed -> {
            Task task = bed.copy();
            beds.due(caller, task)
                    .filter(due -> !TaskMarks.due(bed).equals(Optional.of(due)))
                    .ifPresent(due -> {
                        TaskMarks.due(task, due);
                        Derived.mark(task);
                        store.transact(caller.setsOff(NAME), Transactions.of(List.of(task)));
                    });
        });
    }

    private Optional<Task> open(Caller caller, String request) {
        return store.search(caller, Query.of(Task.class).where("focus", "ServiceRequest/" + request)).stream()
                .filter(beds::isOpen)
                .findFirst();
    }
}
