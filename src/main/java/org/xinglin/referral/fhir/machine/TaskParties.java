package org.xinglin.referral.fhir.machine;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.network.CareNetwork;
import org.xinglin.referral.domain.RequestKind;
import org.xinglin.referral.domain.RequestMachine;
import org.xinglin.referral.fhir.RequestTasks;
import org.xinglin.referral.fhir.TaskMarks;

/**
 * Keeps on a task by which kind it is handled and which organisations its parties stand for: looked up once, so that a move and a
 * search from an institution's desk look up nothing.
 */
@Component
final class TaskParties {

    private final RequestMachine machine;
    private final RequestTasks tasks;
    private final FhirStore store;
    private final CareNetwork network;

    TaskParties(RequestMachine machine, RequestTasks tasks, FhirStore store, CareNetwork network) {
        this.machine = machine;
        this.tasks = tasks;
        this.store = store;
        this.network = network;
    }

    /** Adds what the task has not yet: what it refers to may have come later in its own transaction. */
    void complete(Caller caller, Task task) {
        if (TaskMarks.kind(task).isEmpty()) {
            kind(caller, task).ifPresent(kind -> TaskMarks.put(task, TaskMarks.KIND, new CodeType(kind.kind())));
        }
        complete(caller, task, TaskMarks.REQUESTING, task.getRequester());
        complete(caller, task, TaskMarks.PERFORMING, task.getOwner());
    }

    private void complete(Caller caller, Task task, String mark, Reference party) {
        if (TaskMarks.organization(task, mark).isEmpty()) {
            organization(caller, party)
                    .ifPresent(organization -> TaskMarks.put(task, mark, new Reference(organization)));
        }
    }

    private Optional<RequestKind> kind(Caller caller, Task task) {
        Optional<String> request = RequestTasks.requestOf(task);
        return request.isEmpty()
                ? tasks.kindByCode(task)
                : store.read(caller, ServiceRequest.class, request.get()).map(tasks::kindOf);
    }

    /** By which kind a task is handled; where that is not known yet, by the table alone. */
    RequestKind kindOf(Task task) {
        return TaskMarks.kind(task).map(machine::kind).orElseGet(() -> machine.kind("other"));
    }

    /** Whether a task that stays in its state goes a step on there, by the business status that it says. */
    boolean renews(Task task) {
        return RequestTasks.state(task)
                .filter(state -> machine.renews(
                        kindOf(task),
                        state,
                        task.getBusinessStatus().getCodingFirstRep().getCode()))
                .isPresent();
    }

    /** Whether another owner is a post at the organisation that was asked. */
    boolean narrows(Caller caller, Task stored, Reference owner) {
        return "PractitionerRole".equals(owner.getReferenceElement().getResourceType())
                && organization(caller, owner).equals(TaskMarks.organization(stored, TaskMarks.PERFORMING));
    }

    private Optional<String> organization(Caller caller, Reference party) {
        return Optional.of(party.getReferenceElement())
                .filter(id -> id.hasResourceType() && id.hasIdPart() && !id.isLocal())
                .flatMap(id -> network.organizationOf(caller, id.getResourceType() + "/" + id.getIdPart()));
    }
}
