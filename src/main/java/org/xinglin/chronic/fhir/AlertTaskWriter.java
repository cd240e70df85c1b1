package org.xinglin.chronic.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.xinglin.chronic.domain.Episode;
import org.xinglin.chronic.domain.Rule;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.network.CareNetwork;

/** Writes AlertTasks: what is to be done about an episode of alarms, by whom and until when. */
final class AlertTaskWriter {

    private final CareNetwork network;
    private final ReleasedCodes codes;
    private final Clock clock;

    AlertTaskWriter(CareNetwork network, ReleasedCodes codes, Clock clock) {
        this.network = network;
        this.codes = codes;
        this.clock = clock;
    }

    /** @param alert for which the task is opened */
    static String taskId(String alert) {
        return FactId.of(alert, "alert-task");
    }

    /** @param alerts that it is about, in the order of time */
    Task opened(Patient patient, AlertTasks.Found found, List<String> alerts) {
        Task task = new Task();
        task.setId(taskId(alerts.get(0)));
        task.setIntent(TaskIntent.ORDER);
        task.setPriority(TaskPriority.URGENT);
        task.setCode(new CodeableConcept(codes.coding("task-code", Conclusion.CRITICAL_ALERT.code(), Language.ZH)));
        task.setFor(new Reference("Patient/" + patient.getIdElement().getIdPart()));
        task.setAuthoredOn(Date.from(clock.instant()));
        task.setStatus(TaskStatus.REQUESTED);
        owned(task, patient, found, alerts);
        fill(task, found, alerts);
        return touched(task);
    }

    /** @return nothing if it says all that already */
    Optional<Task> revised(Task stored, Patient patient, AlertTasks.Found found, List<String> alerts) {
        Task task = stored.copy();
        if (task.getStatus() == TaskStatus.REQUESTED) {
            // Nobody has taken it: it goes with the resident, and with who leads.
            owned(task, patient, found, alerts);
        }
        fill(task, found, alerts);
        return task.equalsDeep(stored) ? Optional.empty() : Optional.of(touched(task));
    }

    Task cancelled(Task stored, AlertTaskState.Reason reason) {
        Task task = stored.copy();
        task.setStatus(TaskStatus.CANCELLED);
        task.setStatusReason(reason.concept());
        task.getOutput().clear();
        return touched(task);
    }

    private void fill(Task task, AlertTasks.Found found, List<String> alerts) {
        Episode episode = found.episode();
        task.setDescription(
                episode.alarms().get(0).row().rule().zh() + "：" + rule(found).zh());
        task.setFocus(new Reference(alerts.get(0)));
        task.getInput().clear();
        alerts.stream()
                .skip(1)
                .forEach(alert -> task.addInput()
                        .setType(new CodeableConcept().setText("同一次发作中的又一次危急值 One more critical value of the episode"))
                        .setValue(new Reference(alert)));
        LocalDate due = episode.last()
                .toLocalDate()
                .plusDays(found.policy().contacts().alarm().days());
        task.getRestriction().setPeriod(new Period().setEndElement(new DateTimeType(due.toString())));
        String endedBy = episode.endedBy();
        if (endedBy == null) {
            open(task);
        } else {
            end(task, endedBy);
        }
    }

    private static Rule rule(AlertTasks.Found found) {
        return found.policy().contacts().alarm().rule();
    }

    private static void open(Task task) {
        if (AlertTaskState.isEndedHere(task)) {
            task.setStatus(TaskStatus.REQUESTED);
            task.setStatusReason(null);
            task.getOutput().clear();
        }
    }

    /** A reading is named in words: a task does not hold fast a reading that may turn out to be wrong. */
    private static void end(Task task, String endedBy) {
        boolean followUp = endedBy.startsWith("Encounter/");
        CodeableConcept reason = (followUp ? AlertTaskState.Reason.FOLLOW_UP : AlertTaskState.Reason.READING).concept();
        task.setStatus(TaskStatus.COMPLETED);
        task.setStatusReason(reason.setText(reason.getText() + "：" + endedBy));
        task.getOutput().clear();
        if (followUp) {
            task.addOutput()
                    .setType(new CodeableConcept().setText("随访记录 Follow-up"))
                    .setValue(new Reference(endedBy));
        } else {
            task.addOutput()
                    .setType(new CodeableConcept().setText("读数 Reading"))
                    .setValue(new Reference().setDisplay(endedBy));
        }
    }

    private Task touched(Task task) {
        task.setLastModified(Date.from(clock.instant()));
        return task;
    }

    /**
     * The organisation of the level that leads, above who manages the resident, else who manages him, else who reported the
     * reading; where nothing of that is said, the task stays to be found by its code. Who manages him is told of it in any case.
     */
    private void owned(Task task, Patient patient, AlertTasks.Found found, List<String> alerts) {
        Caller caller = ResidentStatusListener.CALLER;
        Optional<String> manager =
                network.managerOf(caller, patient.getIdElement().getIdPart());
        task.setOwner(manager.flatMap(
                        managing -> found.lead().flatMap(level -> network.superiorOfLevel(caller, managing, level)))
                .or(() -> manager)
                .or(() -> network.reporterOf(caller, found.reading(alerts.get(0))))
                .map(Reference::new)
                .orElseGet(() -> new Reference()
                        .setType("Organization")
                        .setDisplay("居民没有管理机构 No organisation manages the resident")));
        task.getRestriction().getRecipient().clear();
        manager.ifPresent(managing -> task.getRestriction().addRecipient(new Reference(managing)));
    }
}
