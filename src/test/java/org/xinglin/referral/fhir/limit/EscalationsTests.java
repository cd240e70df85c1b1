package org.xinglin.referral.fhir.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.storage.MemoryStore;
import org.xinglin.kernel.Canonical;
import org.xinglin.network.fhir.Networks;
import org.xinglin.referral.domain.RequestLimits;
import org.xinglin.referral.fhir.PublishedMachine;
import org.xinglin.referral.fhir.TaskMarks;
import org.xinglin.testkit.HandClock;

/** By when a step is due follows from the move; when the time has passed an emergency's superior is told once, and nothing moves. */
class EscalationsTests {

    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final DayReached DAY = new DayReached(Escalations.DAY, "Task", "work", "resident");

    private final HandClock clock = new HandClock(NOW);
    private final MemoryStore store = new MemoryStore();
    private final RequestLimits limits = RequestLimitsReader.read(PublishedMachine.release());
    private final NextSteps steps = new NextSteps(PublishedMachine.machine(), limits, clock);
    private final Escalations escalations =
            new Escalations(store, Networks.in(store, clock), PublishedMachine.codes(), clock);

    @BeforeEach
    void county() {
        organization("county", null);
        organization("town", "county");
    }

    private void organization(String id, @org.jspecify.annotations.Nullable String above) {
        Organization organization = new Organization().setActive(true);
        organization.setId(id);
        if (above != null) {
            organization.setPartOf(new Reference("Organization/" + above));
        }
        store.put(organization);
    }

    private static Task task(TaskPriority priority, TaskStatus status, String kind) {
        Task task = new Task().setStatus(status).setPriority(priority);
        task.setId("work");
        task.setCode(new CodeableConcept(
                new Coding().setSystem(Canonical.codeSystem("task-code")).setCode("service-request")));
        task.setFocus(new Reference("ServiceRequest/asked"));
        task.setFor(new Reference("Patient/resident"));
        task.setOwner(new Reference("Organization/town"));
        TaskMarks.put(task, TaskMarks.KIND, new CodeType(kind));
        TaskMarks.put(task, TaskMarks.PERFORMING, new Reference("Organization/town"));
        return task;
    }

    private Task requested(TaskPriority priority) {
        Task task = task(priority, TaskStatus.REQUESTED, "referral-up");
        NextSteps.keep(task, steps.due(null, task));
        store.put(task);
        return task;
    }

    private List<Task> escalated() {
        return store.search(Caller.task("test"), Query.of(Task.class)).stream()
                .filter(task -> !"work".equals(task.getIdElement().getIdPart()))
                .toList();
    }

    @Test
    void whatIsNotAnsweredInTimeIsToldToTheSuperiorOnce() {
        requested(TaskPriority.STAT);
        clock.moveOn(Duration.ofMinutes(15));

        escalations.on(DAY);
        escalations.on(DAY);

        assertThat(escalated()).singleElement().satisfies(task -> {
            assertThat(task.getOwner().getReference()).isEqualTo("Organization/county");
            assertThat(task.getFocus().getReference()).isEqualTo("Task/work");
            assertThat(task.getCode().getCodingFirstRep().getCode()).isEqualTo("request-escalation");
        });
        assertThat(store.read(Caller.task("test"), Task.class, "work")
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(TaskStatus.REQUESTED);
    }

    @Test
    void whatIsNotUrgentNotYetDueOrEndedIsNot() {
        requested(TaskPriority.STAT);
        clock.moveOn(Duration.ofMinutes(14));
        escalations.on(DAY);
        store.put(requested(TaskPriority.URGENT));
        clock.moveOn(Duration.ofDays(1));
        escalations.on(DAY);
        store.put(requested(TaskPriority.STAT).setStatus(TaskStatus.CANCELLED));
        clock.moveOn(Duration.ofDays(1));
        escalations.on(DAY);

        assertThat(escalated()).isEmpty();
    }

    @Test
    void aMoveBeginsTheLimitThatTheMachineSays() {
        Task requested = task(TaskPriority.STAT, TaskStatus.REQUESTED, "referral-up");
        assertThat(steps.due(null, requested)).contains(NOW.plus(Duration.ofMinutes(15)));
        NextSteps.keep(requested, steps.due(null, requested));
        clock.moveOn(Duration.ofMinutes(5));
        Task received = requested.copy().setStatus(TaskStatus.RECEIVED);
        assertThat(steps.due(requested, received)).contains(NOW.plus(Duration.ofMinutes(15)));
        NextSteps.keep(received, steps.due(requested, received));
        assertThat(steps.due(received, received.copy().setStatus(TaskStatus.ACCEPTED)))
                .contains(NOW.plus(Duration.ofMinutes(125)));
        assertThat(steps.due(received, received.copy().setStatus(TaskStatus.REJECTED)))
                .isEqualTo(Optional.empty());
        Task ecg = task(TaskPriority.STAT, TaskStatus.RECEIVED, "remote-ecg");
        assertThat(steps.due(ecg, ecg.copy().setStatus(TaskStatus.ACCEPTED)))
                .contains(NOW.plus(Duration.ofMinutes(15)));
    }
}
