package org.xinglin.referral.fhir.limit;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.referral.domain.MoveRow;
import org.xinglin.referral.domain.RequestKind;
import org.xinglin.referral.domain.RequestLimits;
import org.xinglin.referral.domain.RequestMachine;
import org.xinglin.referral.domain.TaskState;
import org.xinglin.referral.fhir.TaskMarks;

/** By when the next step of a task is due: as the machine says which limit a move begins, and the limits how long it is. */
@Component
final class NextSteps {

    private static final String ARRIVE = "arrive-by";
    private static final String FINISH = "finish-by";

    private final RequestMachine machine;
    private final RequestLimits limits;
    private final Clock clock;

    NextSteps(RequestMachine machine, RequestLimits limits, Clock clock) {
        this.machine = machine;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The time by which the next step of a task is due.
     *
     * @param before the version that it replaces; null where it is new
     * @return nothing where it has ended, and where no limit is set
     */
    Optional<Instant> due(@Nullable Task before, Task task) {
        Optional<TaskState> now = state(task);
        if (now.filter(TaskState::isOpen).isEmpty()) {
            return Optional.empty();
        }
        TaskState former = before == null ? null : state(before).orElse(null);
        if (former == now.get()) {
            return before == null ? Optional.empty() : kept(before);
        }
        RequestKind kind = TaskMarks.kind(task).map(machine::kind).orElseGet(() -> machine.kind("other"));
        Optional<String> limit = machine.rows(kind, former, now.get()).stream()
                .map(MoveRow::limit)
                .flatMap(Stream::ofNullable)
                .findFirst();
        return limit.isEmpty() && before != null
                ? kept(before)
                : limit.flatMap(step -> due(step, kind, priority(task)));
    }

    /** What may be completed as soon as it is accepted is waited for itself, not for somebody to come. */
    private Optional<Instant> due(String step, RequestKind kind, String priority) {
        Optional<Instant> result =
                ARRIVE.equals(step) && kind.finishFromAccepted() ? limit(FINISH, kind, priority) : Optional.empty();
        return result.or(() -> limit(step, kind, priority));
    }

    private Optional<Instant> limit(String step, RequestKind kind, String priority) {
        return limits.due(step, kind.kind(), priority, clock.instant(), clock.getZone());
    }

    private static String priority(Task task) {
        return task.getPriority() == null
                ? RequestLimits.USUAL
                : task.getPriority().toCode();
    }

    private static Optional<TaskState> state(Task task) {
        return task.getStatus() == null
                ? Optional.empty()
                : TaskState.of(task.getStatus().toCode());
    }

    /** The time that a task carries. */
    static Optional<Instant> kept(Task task) {
        return TaskMarks.due(task);
    }

    static void keep(Task task, Optional<Instant> due) {
        TaskMarks.put(
                task,
                TaskMarks.NEXT_STEP_DUE,
                due.map(at -> new InstantType(Date.from(at))).orElse(null));
    }
}
