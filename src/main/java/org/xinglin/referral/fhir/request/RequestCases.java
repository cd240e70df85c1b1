package org.xinglin.referral.fhir.request;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.RecordLock;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.referral.domain.Followed;
import org.xinglin.referral.fhir.RequestTasks;

/** A request and its tasks, kept in agreement: whichever is written, the other follows in the same transaction. */
@Component
class RequestCases {

    private final RequestTaskStore tasks;
    private final RequestTasks machine;
    private final RequestRules rules;
    private final OpenKeys keys;
    private final OpenRequestTable open;
    private final Outcomes outcomes;
    private final RecordLock locks;
    private final OneTask one;

    RequestCases(
            RequestTaskStore tasks,
            RequestTasks machine,
            RequestRules rules,
            OpenKeys keys,
            OpenRequestTable open,
            Outcomes outcomes,
            RecordLock locks,
            OneTask one) {
        this.tasks = tasks;
        this.machine = machine;
        this.rules = rules;
        this.keys = keys;
        this.open = open;
        this.outcomes = outcomes;
        this.locks = locks;
        this.one = one;
    }

    /**
     * Waits until nobody else writes a request or one of its tasks, and keeps others waiting until the end of the transaction:
     * what is concluded from several of them is then of one moment.
     */
    void lock(String request) {
        locks.hold("request/" + request);
    }

    /** A request was written: the rules are asked, and its tasks opened or cancelled. */
    void written(
            Caller caller, @Nullable ServiceRequest before, ServiceRequest request, @Nullable RequestDetails details) {
        boolean handled = machine.isHandled(request);
        List<Task> existing = tasks.of(caller, request);
        if (!caller.is(RequestTaskStore.NAME)) {
            if (before != null) {
                rules.guard(caller, before, request, existing);
            }
            if (handled) {
                rules.keep(caller, before, request, details);
            }
            boolean open = existing.stream().anyMatch(RequestTaskStore::isOpen);
            if (open && RequestRules.isTakenBack(request)) {
                tasks.cancel(caller, existing);
            } else if (!open && handled && isActive(request)) {
                tasks.open(caller, request, existing);
            }
        }
        hold(caller, request, tasks.of(caller, request));
    }

    /**
     * A task was written: its request follows.
     *
     * @param fresh whether it has not been there before
     */
    void moved(Caller caller, Task task, boolean fresh) {
        RequestTaskStore.requestOf(task)
                .flatMap(id -> tasks.request(caller, id))
                .ifPresent(request -> {
                    List<Task> all = tasks.of(caller, request);
                    if (fresh && caller.task() == null) {
                        one.require(caller, request, task, all);
                    }
                    if (isActive(request) || request.getStatus() == ServiceRequestStatus.ONHOLD) {
                        Followed.by(all.stream()
                                        .filter(Predicate.not(Task::hasPartOf))
                                        .flatMap(each -> RequestTasks.state(each).stream())
                                        .toList())
                                .ifPresent(followed -> tasks.follow(caller, request, status(followed)));
                    }
                    hold(caller, request, all);
                });
    }

    /** A task is deleted. */
    void gone(Caller caller, Task task) {
        RequestTaskStore.requestOf(task)
                .flatMap(id -> tasks.request(caller, id))
                .ifPresent(request -> hold(
                        caller,
                        request,
                        tasks.of(caller, request).stream()
                                .filter(other -> !RequestTaskStore.id(other).equals(RequestTaskStore.id(task)))
                                .toList()));
    }

    /** Notes what a request holds that was open before that was kept; what another holds by now stays that one's. */
    void note(Caller caller, String id) {
        lock(id);
        tasks.request(caller, id)
                .filter(request -> machine.isHandled(request) && isActive(request))
                .filter(request -> tasks.of(caller, request).stream().anyMatch(RequestTaskStore::isOpen))
                .ifPresent(request -> open.note(id, keys.of(caller, request, machine.kindOf(request))));
    }

    private static boolean isActive(ServiceRequest request) {
        return request.getStatus() == ServiceRequestStatus.ACTIVE;
    }

    private static ServiceRequestStatus status(Followed followed) {
        return switch (followed) {
            case COMPLETED -> ServiceRequestStatus.COMPLETED;
            case REVOKED -> ServiceRequestStatus.REVOKED;
        };
    }

    /** A request is open while one of its tasks is. */
    private void hold(Caller caller, ServiceRequest request, List<Task> all) {
        if (machine.isHandled(request)) {
            boolean isOpen = isActive(request) && all.stream().anyMatch(RequestTaskStore::isOpen);
            PendingRequests.ofThisTransaction(open, outcomes, caller)
                    .hold(
                            RequestTaskStore.id(request),
                            isOpen ? keys.of(caller, request, machine.kindOf(request)) : Set.of());
        }
    }
}
