package org.xinglin.referral.fhir.machine;

import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.referral.domain.Party;
import org.xinglin.referral.domain.TaskState;
import org.xinglin.referral.fhir.RequestTasks;
import org.xinglin.referral.fhir.TaskMarks;

/** What was received is work of somebody else: it is cancelled, not deleted, and so is what it was asked for by. */
@Component
final class KeptTasks {

    private final FhirStore store;
    private final TaskParties parties;
    private final ActingOrganisation acting;
    private final MoveRefusals refusals;

    KeptTasks(FhirStore store, TaskParties parties, ActingOrganisation acting, MoveRefusals refusals) {
        this.store = store;
        this.parties = parties;
        this.acting = acting;
        this.refusals = refusals;
    }

    /** A task goes by who asked, as long as nobody has looked at it. */
    void deleting(Caller caller, Task task) {
        if (wasReceived(task)) {
            throw refusals.kept(caller, task, address(task));
        }
        acting.parties(caller, task)
                .filter(each -> !each.contains(Party.REQUESTER))
                .ifPresent(each -> {
                    throw refusals.illegal(caller, task, parties.kindOf(task), TaskState.REQUESTED, "DELETE", each);
                });
    }

    void deleting(Caller caller, ServiceRequest request) {
        String address = "ServiceRequest/" + request.getIdElement().getIdPart();
        store.search(caller, Query.of(Task.class).where("focus", address)).items().stream()
                .filter(task -> RequestTasks.isOne(task) && wasReceived(task))
                .findFirst()
                .ifPresent(task -> {
                    throw refusals.kept(caller, request, address(task));
                });
    }

    private static boolean wasReceived(Task task) {
        return RequestTasks.state(task).filter(TaskState.REQUESTED::equals).isEmpty()
                || task.getExtensionsByUrl(TaskMarks.MILESTONE).size() > 1;
    }

    private static String address(Task task) {
        return "Task/" + task.getIdElement().getIdPart();
    }
}
