package org.xinglin.referral.fhir.machine;

import java.util.Optional;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.RecordLock;
import org.xinglin.referral.domain.TaskState;
import org.xinglin.referral.fhir.RequestTasks;

/**
 * Lets one at a time write a request and its tasks: first the request is held, then the task's row, by everybody in this order, so
 * that nobody waits for each other.
 */
@Component
final class CaseLock {

    private final RecordLock locks;
    private final FhirStore store;
    private final MoveRefusals refusals;

    CaseLock(RecordLock locks, FhirStore store, MoveRefusals refusals) {
        this.locks = locks;
        this.store = store;
        this.refusals = refusals;
    }

    /**
     * Holds a task until the transaction ends, if it is still as it was read.
     *
     * @param stored the version that was read
     * @param to what is wanted of it
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 409 if somebody has written it since
     */
    void holdUnchanged(Caller caller, Task stored, String to) {
        String id = stored.getIdElement().getIdPart();
        RequestTasks.requestOf(stored).ifPresent(request -> locks.hold("request/" + request));
        Optional<String> version = locks.hold("Task", id);
        if (!version.equals(Optional.ofNullable(stored.getIdElement().getVersionIdPart()))) {
            TaskState now = version.flatMap(changed -> store.read(caller, Task.class, id))
                    .flatMap(RequestTasks::state)
                    .orElse(null);
            throw refusals.lost(caller, now, to);
        }
    }
}
