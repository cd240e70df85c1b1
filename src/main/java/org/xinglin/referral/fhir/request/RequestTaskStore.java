package org.xinglin.referral.fhir.request;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.referral.domain.TaskState;
import org.xinglin.referral.fhir.Move;
import org.xinglin.referral.fhir.RequestTasks;

/** The tasks by which a request is handled, as they are stored; written in the transaction of the request, or of one of them. */
@Component
final class RequestTaskStore {

    /** The server's own task that opens, ends and follows. */
    static final String NAME = "referral-request";

    private final FhirStore store;
    private final RequestTasks tasks;
    private final Clock clock;

    RequestTaskStore(FhirStore store, RequestTasks tasks, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The id of the request that a task handles; nothing if it handles none. */
    static Optional<String> requestOf(Task task) {
        return Optional.of(task)
                .filter(RequestTasks::isOne)
                .flatMap(each -> RequestParties.address(each.getFocus()))
                .filter(address -> address.startsWith("ServiceRequest/"))
                .map(address -> address.substring("ServiceRequest/".length()));
    }

    static boolean isOpen(Task task) {
        return RequestTasks.state(task).filter(TaskState::isOpen).isPresent();
    }

    Optional<ServiceRequest> request(Caller caller, String id) {
        return store.read(caller, ServiceRequest.class, id);
    }

    /** All tasks of a request, ended ones included. */
    List<Task> of(Caller caller, ServiceRequest request) {
        return store.search(caller, Query.of(Task.class).where("focus", "ServiceRequest/" + id(request))).stream()
                .filter(RequestTasks::isOne)
                .toList();
    }

    /** Opens a task for each who is asked and has none; of several who are asked together the first leads. */
    void open(Caller caller, ServiceRequest request, List<Task> existing) {
        Set<String> there = existing.stream().map(RequestTaskStore::id).collect(Collectors.toSet());
        Instant now = clock.instant();
        List<Task> opened = new ArrayList<>();
        Optional<Task> leader = Optional.empty();
        for (String performer : asked(request)) {
            if (!there.contains(RequestTasks.idOf(id(request), performer))) {
                Task task = tasks.opened(request, performer, leader, now);
                opened.add(task);
                leader = leader.or(() -> Optional.of(task));
            }
        }
        write(caller, opened);
    }

    private List<String> asked(ServiceRequest request) {
        List<String> performers = RequestParties.performers(request);
        return tasks.kindOf(request).joint()
                ? performers
                : performers.stream().limit(1).toList();
    }

    /** Cancels what is open of a request that its requester has taken back. */
    void cancel(Caller caller, List<Task> existing) {
        CodeableConcept reason = new CodeableConcept().setText("申请方已撤销申请 The requester has taken the request back");
        Instant now = clock.instant();
        write(
                caller,
                existing.stream()
                        .filter(RequestTaskStore::isOpen)
                        .map(task ->
                                tasks.moved(task, Move.to(TaskState.CANCELLED).because(reason), now))
                        .toList());
    }

    void write(Caller caller, List<Task> changed) {
        if (!changed.isEmpty()) {
            changed.forEach(Derived::mark);
            store.transact(caller.setsOff(NAME), Transactions.of(changed));
        }
    }

    /** Brings a request to the status that its tasks give it. */
    void follow(Caller caller, ServiceRequest stored, ServiceRequestStatus status) {
        ServiceRequest request = stored.copy();
        request.setStatus(status);
        rewrite(caller, request);
    }

    void rewrite(Caller caller, ServiceRequest request) {
        Derived.mark(request);
        store.transact(caller.setsOff(NAME), Transactions.of(List.of(request)));
    }

    static String id(org.hl7.fhir.r4.model.Resource resource) {
        return resource.getIdElement().getIdPart();
    }
}
