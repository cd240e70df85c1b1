package org.xinglin.referral.fhir.request;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.refusal.EntryPlace;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.referral.fhir.RequestTasks;

/**
 * A request of a handled kind is handled by the task that it has: none is made beside it, nor for a request that has ended. Of
 * several who are asked together the leader's may get further ones below it.
 */
@Component
final class OneTask {

    private static final Set<ServiceRequestStatus> ENDED =
            Set.of(ServiceRequestStatus.COMPLETED, ServiceRequestStatus.REVOKED, ServiceRequestStatus.ENTEREDINERROR);

    private final RequestTasks machine;
    private final Outcomes outcomes;

    OneTask(RequestTasks machine, Outcomes outcomes) {
        this.machine = machine;
        this.outcomes = outcomes;
    }

    /**
     * @param task a client's, open, and new
     * @param all the tasks of the request, this one included
     * @throws BaseServerResponseException 409 if it has another that is open, 422 if it has ended
     */
    void require(Caller caller, ServiceRequest request, Task task, List<Task> all) {
        if (!machine.isHandled(request)) {
            return;
        }
        if (ENDED.contains(request.getStatus())) {
            Issue ended = Issue.error("request-ended")
                    .at("Task.focus")
                    .found("ServiceRequest/" + RequestTaskStore.id(request) + " "
                            + request.getStatus().toCode());
            throw outcomes.unprocessable(
                    caller.language(), EntryPlace.of(task, List.of(ended)).get(0));
        }
        List<Task> others = all.stream()
                .filter(RequestTaskStore::isOpen)
                .filter(other -> !RequestTaskStore.id(other).equals(RequestTaskStore.id(task)))
                .toList();
        if (!others.isEmpty() && !(machine.kindOf(request).joint() && isBelow(task, others))) {
            Task other = others.get(0);
            Issue second = Issue.error("request-has-task")
                    .at("Task.focus")
                    .found("ServiceRequest/" + RequestTaskStore.id(request) + " → Task/" + RequestTaskStore.id(other)
                            + " " + other.getStatus().toCode());
            throw new RequestOpenException(outcomes.outcome(caller.language(), EntryPlace.of(task, List.of(second))));
        }
    }

    private static boolean isBelow(Task task, List<Task> others) {
        return others.stream()
                .filter(other -> !other.hasPartOf())
                .map(other -> "Task/" + RequestTaskStore.id(other))
                .anyMatch(leader -> task.getPartOf().stream().anyMatch(each -> leader.equals(each.getReference())));
    }
}
