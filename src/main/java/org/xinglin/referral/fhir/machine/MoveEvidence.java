package org.xinglin.referral.fhir.machine;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.network.CareNetwork;
import org.xinglin.referral.domain.MoveRow;
import org.xinglin.referral.domain.Need;
import org.xinglin.referral.domain.RequestKind;
import org.xinglin.referral.domain.RequestMachine;
import org.xinglin.referral.domain.TaskState;
import org.xinglin.referral.fhir.RequestTasks;

/** What a move needs of other records, which may come in the same transaction. */
@Component
final class MoveEvidence {

    private final RequestMachine machine;
    private final TaskParties parties;
    private final CaseRecords records;
    private final JointConclusion joint;
    private final CareNetwork network;
    private final MoveRefusals refusals;
    private final Clock clock;

    MoveEvidence(
            RequestMachine machine,
            TaskParties parties,
            CaseRecords records,
            JointConclusion joint,
            CareNetwork network,
            MoveRefusals refusals,
            Clock clock) {
        this.machine = machine;
        this.parties = parties;
        this.records = records;
        this.joint = joint;
        this.network = network;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException 422 if something is missing */
    void require(Caller caller, Task stored, Task task) {
        Optional<TaskState> to = RequestTasks.state(task);
        boolean renewed = new TaskChange(stored, task).addsOutput() && parties.renews(task);
        if (to.isEmpty() || (stored.getStatus() == task.getStatus() && !renewed)) {
            return;
        }
        RequestKind kind = parties.kindOf(task);
        Set<Need> needs = EnumSet.noneOf(Need.class);
        machine.rows(kind, RequestTasks.state(stored).orElse(null), to.get()).stream()
                .map(MoveRow::needs)
                .forEach(needs::addAll);
        if (needs.contains(Need.CAPABILITY)) {
            requireCapability(caller, task, kind);
        }
        if (needs.contains(Need.ARRIVAL)
                && !kind.arrival().isEmpty()
                && !records.showArrival(caller, task, kind.arrival())) {
            throw refusals.needs(
                    caller,
                    task,
                    "Task.status",
                    null,
                    MoveRefusals.words(
                            caller,
                            "接诊依据，其 basedOn 为该申请：" + String.join(" | ", kind.arrival()),
                            "a record of the arrival that is basedOn the request: "
                                    + String.join(" | ", kind.arrival())));
        }
        if (needs.contains(Need.OUTPUT) && !records.hasResult(caller, task)) {
            throw refusals.needs(
                    caller,
                    task,
                    "Task.output",
                    null,
                    MoveRefusals.words(
                            caller, "至少一个结果，其 basedOn 为该申请", "at least one output that is basedOn the request"));
        }
        if (kind.joint() && to.get() == TaskState.COMPLETED && !task.hasPartOf()) {
            joint.missing(caller, task).ifPresent(missing -> {
                throw refusals.refused(caller, task, missing);
            });
        }
    }

    private void requireCapability(Caller caller, Task task, RequestKind kind) {
        Set<String> services =
                kind.capabilities(task.hasPriority() ? task.getPriority().toCode() : null);
        String owner =
                task.getOwner().getReferenceElement().toUnqualifiedVersionless().getValue();
        if (!services.isEmpty()
                && owner != null
                && !network.offers(caller, owner, services, clock.instant(), Optional.empty())) {
            throw refusals.refused(
                    caller,
                    task,
                    Issue.error("capability-missing")
                            .at("Task.owner")
                            .found(owner)
                            .expected(String.join(" | ", services)));
        }
    }
}
