package org.xinglin.referral.fhir.limit;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.stereotype.Component;
import org.xinglin.derivation.FactId;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.DayListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.network.CareNetwork;
import org.xinglin.referral.domain.TaskState;
import org.xinglin.referral.fhir.TaskMarks;

/**
 * When the step of an emergency request was due and is not done, the organisation above the one that is asked gets a task to see
 * to it: one for each step, whatever the number of times the day is told. No state changes by time.
 */
@Component
final class Escalations implements DayListener {

    /** The kind of the day by which the next step of a task is due. */
    static final String DAY = "request-step";

    private static final String NAME = "referral-escalation";
    private static final Caller CALLER = Caller.task(NAME);

    private final FhirStore store;
    private final CareNetwork network;
    private final ReleasedCodes codes;
    private final Clock clock;

    Escalations(FhirStore store, CareNetwork network, ReleasedCodes codes, Clock clock) {
        this.store = store;
        this.network = network;
        this.codes = codes;
        this.clock = clock;
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
        store.read(CALLER, Task.class, day.id())
                .filter(task -> task.getPriority() == TaskPriority.STAT && isOpen(task))
                .ifPresent(task -> NextSteps.kept(task)
                        .filter(due -> !due.isAfter(clock.instant()))
                        .ifPresent(due -> escalate(task, due)));
    }

    private static boolean isOpen(Task task) {
        return task.getStatus() != null
                && TaskState.of(task.getStatus().toCode())
                        .filter(TaskState::isOpen)
                        .isPresent();
    }

    private void escalate(Task overdue, Instant due) {
        String address = "Task/" + overdue.getIdElement().getIdPart();
        String id = FactId.of("request-escalation", address, due.toString());
        if (store.read(CALLER, Task.class, id).isEmpty()) {
            superior(overdue).ifPresent(superior -> {
                Task task = task(overdue, address, superior);
                task.setId(id);
                Derived.mark(task);
                store.transact(CALLER, Transactions.of(List.of(task)));
            });
        }
    }

    /** What stands above who is asked; at the top, itself. */
    private Optional<String> superior(Task overdue) {
        return TaskMarks.organization(overdue, TaskMarks.PERFORMING).map(asked -> {
            List<String> path = network.pathOf(CALLER, asked);
            return path.size() > 1 ? path.get(1) : asked;
        });
    }

    private Task task(Task overdue, String address, String superior) {
        Date now = Date.from(clock.instant());
        Task task = new Task();
        task.setStatus(TaskStatus.REQUESTED);
        task.setIntent(TaskIntent.ORDER);
        task.setPriority(TaskPriority.STAT);
        task.setCode(new CodeableConcept(codes.coding("task-code", "request-escalation", Language.ZH)));
        task.setDescription("急诊申请逾期未办，请督促 An emergency request is overdue, see to it");
        task.addBasedOn(overdue.getFocus().copy());
        task.setFocus(new Reference(address));
        task.setFor(overdue.getFor().copy());
        task.setAuthoredOn(now);
        task.setLastModified(now);
        task.setOwner(new Reference(superior));
        return task;
    }
}
