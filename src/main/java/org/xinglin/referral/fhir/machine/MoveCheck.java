package org.xinglin.referral.fhir.machine;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.ExpectedVersion;
import org.xinglin.fhirserver.WriteWarnings;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.referral.domain.MoveRow;
import org.xinglin.referral.domain.Party;
import org.xinglin.referral.domain.RequestKind;
import org.xinglin.referral.domain.RequestMachine;
import org.xinglin.referral.domain.TaskState;
import org.xinglin.referral.fhir.RequestTasks;
import org.xinglin.referral.fhir.TaskMarks;

/** Whether a task may be written as it is sent, by its version before and by who writes it; and what the server adds then. */
@Component
final class MoveCheck {

    private final RequestMachine machine;
    private final RequestTasks tasks;
    private final TaskParties parties;
    private final ActingOrganisation acting;
    private final CaseLock lock;
    private final ExpectedVersion expected;
    private final MoveRefusals refusals;
    private final WriteWarnings warnings;
    private final Clock clock;

    MoveCheck(
            RequestMachine machine,
            RequestTasks tasks,
            TaskParties parties,
            ActingOrganisation acting,
            CaseLock lock,
            ExpectedVersion expected,
            MoveRefusals refusals,
            WriteWarnings warnings,
            Clock clock) {
        this.machine = machine;
        this.tasks = tasks;
        this.parties = parties;
        this.acting = acting;
        this.lock = lock;
        this.expected = expected;
        this.refusals = refusals;
        this.warnings = warnings;
        this.clock = clock;
    }

    /** A new task is requested, by who asks or by the server. */
    void created(Caller caller, Task task, @Nullable RequestDetails request) {
        boolean ours = Derived.isMarked(task);
        if (!ours) {
            TaskMarks.carry(new Task(), task);
        }
        parties.complete(caller, task);
        Optional<Set<Party>> who = acting.parties(caller, task);
        RequestKind kind = parties.kindOf(task);
        boolean legal = RequestTasks.state(task).stream()
                .flatMap(state -> machine.rows(kind, null, state).stream())
                .anyMatch(row -> who.isEmpty() || row.isBy(who.get()));
        if (!legal) {
            throw refusals.illegal(caller, task, kind, null, code(task), who.orElse(null));
        }
        String organization = TaskMarks.organization(task, TaskMarks.REQUESTING).orElse(null);
        if (ours) {
            TaskMarks.lastBy(task, organization);
        } else {
            task.setBusinessStatus(tasks.businessStatus(RequestTasks.SUBMITTED));
            TaskMarks.reached(task, RequestTasks.SUBMITTED, clock.instant(), organization, null);
        }
        sayUnknown(who, task, request);
    }

    /**
     * A stored one is moved, amended, or changed in what no move is needed for.
     *
     * @param stored the version that it replaces, as it was read
     */
    void updated(
            Caller caller, Task stored, Task task, @Nullable RequestDetails request, TransactionDetails transaction) {
        boolean ours = Derived.isMarked(task);
        if (!ours
                && caller.task() == null
                && !isOperation(request)
                && !expected.isNamed(stored, request, transaction)) {
            throw refusals.versionless(caller, stored.getIdElement().getVersionIdPart());
        }
        lock.holdUnchanged(caller, stored, code(task));
        if (!ours) {
            TaskMarks.carry(stored, task);
        }
        parties.complete(caller, task);
        TaskChange change = new TaskChange(stored, task);
        requireIdentity(caller, change);
        Optional<Set<Party>> who = acting.parties(caller, task);
        Instant now = clock.instant();
        if (change.changesState() || renews(change)) {
            MoveRow row = move(caller, change, who, now);
            MoveNeeds.missing(caller, row, task).ifPresent(missing -> {
                throw refusals.refused(caller, task, missing);
            });
            record(change, row, who, ours, now);
        } else if (!unmoved(caller, change, who)) {
            amend(caller, change, who, ours, now);
        }
        sayUnknown(who, task, request);
    }

    /** Something new has come of it, and it is said that it goes on with that. */
    private boolean renews(TaskChange change) {
        return change.addsOutput() && parties.renews(change.after());
    }

    /** An operation reads what it changes itself; {@code $validate} changes nothing. */
    private static boolean isOperation(@Nullable RequestDetails request) {
        return request != null && request.getOperation() != null;
    }

    private void requireIdentity(Caller caller, TaskChange change) {
        List<String> differs = change.identity();
        if (!differs.isEmpty()) {
            throw refusals.identity(caller, change.after(), differs);
        }
        if (change.changesOwner()
                && !parties.narrows(caller, change.after(), change.after().getOwner())) {
            throw refusals.identity(caller, change.after(), List.of("Task.owner"));
        }
    }

    private MoveRow move(Caller caller, TaskChange change, Optional<Set<Party>> who, Instant now) {
        Task task = change.after();
        TaskState from = RequestTasks.state(change.before()).orElse(null);
        if (from != null && !from.isOpen()) {
            throw refusals.ended(caller, task, from);
        }
        RequestKind kind = parties.kindOf(task);
        return RequestTasks.state(task).stream()
                .flatMap(to -> machine.rows(kind, from, to).stream())
                .filter(row -> who.isEmpty() || row.isBy(who.get()))
                .filter(row -> isInTime(row, TaskMarks.began(change.before()), now))
                .findFirst()
                .orElseThrow(() -> refusals.illegal(caller, task, kind, from, code(task), who.orElse(null)));
    }

    private static boolean isInTime(MoveRow row, Optional<Instant> since, Instant now) {
        return row.term().isEmpty()
                || since.isEmpty()
                || !now.isAfter(since.get().plus(row.term().get()));
    }

    /** What leaves the state as it is and needs no move. */
    private boolean unmoved(Caller caller, TaskChange change, Optional<Set<Party>> who) {
        TaskState state = RequestTasks.state(change.before()).orElse(null);
        if (state != null && !state.isOpen()) {
            return change.isNothing();
        }
        if (!change.isBeside()) {
            Task task = change.after();
            throw refusals.illegal(caller, task, parties.kindOf(task), state, code(task), who.orElse(null));
        }
        return true;
    }

    /** What was completed may be added to for a while. */
    private void amend(Caller caller, TaskChange change, Optional<Set<Party>> who, boolean ours, Instant now) {
        Task task = change.after();
        TaskState state = RequestTasks.state(change.before()).orElseThrow();
        RequestKind kind = parties.kindOf(task);
        Optional<Instant> completed = Optional.ofNullable(
                        change.before().getExecutionPeriod().getEnd())
                .map(Date::toInstant);
        Optional<String> status = change.businessStatus();
        List<MoveRow> rows = machine.rows(kind, state, state).stream()
                .filter(row -> isInTime(row, completed, now))
                .filter(row -> status.isEmpty() || row.businessStatus().contains(status.get()))
                .toList();
        if (rows.isEmpty() || !change.isAmendment()) {
            throw refusals.ended(caller, task, state);
        }
        MoveRow row = rows.stream()
                .filter(each -> who.isEmpty() || each.isBy(who.get()))
                .findFirst()
                .orElseThrow(() -> refusals.illegal(caller, task, kind, state, code(task), who.orElse(null)));
        String organization = organization(task, row, who);
        if (ours) {
            TaskMarks.lastBy(task, organization);
        } else {
            status.ifPresent(given -> tasks.stamp(task, change.before(), given, now, organization, null));
        }
    }

    /** What the server says of a move: how far it has come, when, by whom. */
    private void record(TaskChange change, MoveRow row, Optional<Set<Party>> who, boolean ours, Instant now) {
        Task task = change.after();
        String organization = organization(task, row, who);
        if (ours) {
            TaskMarks.lastBy(task, organization);
        } else {
            tasks.stamp(task, change.before(), change.businessStatus().orElse(null), now, organization, null);
        }
        if (row.to() == TaskState.IN_PROGRESS && !task.getExecutionPeriod().hasStart()) {
            task.getExecutionPeriod().setStart(Date.from(now));
        }
        Date said = task.getExecutionPeriod().getEnd();
        if (!row.to().isOpen() && (said == null || said.toInstant().isAfter(now))) {
            task.getExecutionPeriod().setEnd(Date.from(now));
        }
    }

    /** By which organisation it was, as far as that is known: the one of the part in which the move is made. */
    private static @Nullable String organization(Task task, MoveRow row, Optional<Set<Party>> who) {
        boolean performers = row.by().contains(Party.PERFORMER)
                && (who.isEmpty() || who.get().contains(Party.PERFORMER));
        return TaskMarks.organization(task, performers ? TaskMarks.PERFORMING : TaskMarks.REQUESTING)
                .orElse(null);
    }

    private void sayUnknown(Optional<Set<Party>> who, Task task, @Nullable RequestDetails request) {
        if (who.isEmpty()) {
            warnings.add(
                    task,
                    List.of(Issue.of(IssueSeverity.INFORMATION, "actor-unknown").at("Task")),
                    request);
        }
    }

    private static String code(Task task) {
        return task.getStatus() == null ? "—" : task.getStatus().toCode();
    }
}
