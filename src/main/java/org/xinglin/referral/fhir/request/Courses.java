package org.xinglin.referral.fhir.request;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.referral.domain.RequestKind;
import org.xinglin.referral.domain.RequestMachine;
import org.xinglin.referral.domain.TaskState;
import org.xinglin.referral.fhir.Move;
import org.xinglin.referral.fhir.RequestTasks;
import org.xinglin.referral.fhir.TaskMarks;

/** Courses of so many sessions: the last one completes the task, by the server. */
@Component
class Courses {

    private static final Set<TaskState> UNDER_WAY = EnumSet.of(TaskState.ACCEPTED, TaskState.IN_PROGRESS);

    private final RequestMachine machine;
    private final FhirStore store;
    private final RequestCases cases;
    private final RequestTaskStore stored;
    private final RequestTasks tasks;
    private final Clock clock;

    Courses(
            RequestMachine machine,
            FhirStore store,
            RequestCases cases,
            RequestTaskStore stored,
            RequestTasks tasks,
            Clock clock) {
        this.machine = machine;
        this.store = store;
        this.cases = cases;
        this.stored = stored;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Completes what is under way of a course whose sessions are all there; those that were withdrawn, or not done, do not
     * count. Sessions that are written at the same moment wait for each other, or none of them would be the last.
     */
    void complete(Caller caller, String request) {
        stored.request(caller, request)
                .filter(course -> tasks.kindOf(course).course() && sessions(course) > 0)
                .ifPresent(course -> {
                    cases.lock(request);
                    List<Procedure> done = done(caller, request);
                    if (done.size() >= sessions(course)) {
                        List<Reference> outputs = done.stream()
                                .map(session -> new Reference("Procedure/" + RequestTaskStore.id(session)))
                                .toList();
                        stored.write(
                                caller,
                                stored.of(caller, course).stream()
                                        .filter(this::isUnderWay)
                                        .map(task -> completed(task, outputs))
                                        .toList());
                    }
                });
    }

    private Task completed(Task task, List<Reference> outputs) {
        List<String> there = task.getOutput().stream()
                .filter(output -> output.getValue() instanceof Reference)
                .map(output -> ((Reference) output.getValue()).getReference())
                .toList();
        return tasks.moved(
                task,
                Move.to(TaskState.COMPLETED)
                        .with(outputs.stream()
                                .filter(output -> !there.contains(output.getReference()))
                                .toList()),
                clock.instant());
    }

    /** Whether a task is that of a course, and would be completed by its last session. */
    boolean isUnderWay(Task task) {
        return RequestTasks.state(task).filter(UNDER_WAY::contains).isPresent()
                && TaskMarks.kind(task)
                        .map(machine::kind)
                        .filter(RequestKind::course)
                        .isPresent();
    }

    private List<Procedure> done(Caller caller, String request) {
        return store.search(
                        caller,
                        Query.of(Procedure.class)
                                .where("based-on", "ServiceRequest/" + request)
                                .where("status", "completed"))
                .items();
    }

    /** 0 where the request does not say how many. */
    private static int sessions(ServiceRequest course) {
        return course.hasQuantityQuantity() && course.getQuantityQuantity().hasValue()
                ? course.getQuantityQuantity().getValue().intValue()
                : 0;
    }
}
