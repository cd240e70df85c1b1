package org.xinglin.referral.fhir.homebed;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.RecordLock;
import org.xinglin.referral.fhir.TaskMarks;

/** A visit moves the day by which the next one is due. */
@Component
class HomeBedVisits {

    private static final String NAME = "home-bed-visit";

    private final HomeBeds beds;
    private final FhirStore store;
    private final RecordLock locks;

    HomeBedVisits(HomeBeds beds, FhirStore store, RecordLock locks) {
        this.beds = beds;
        this.store = store;
        this.locks = locks;
    }

    /** In the transaction of the visit; those that are written at the same moment wait for each other. */
    void made(Caller caller, Encounter visit) {
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
