package org.xinglin.chronic.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.xinglin.chronic.domain.Episode;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.fhirserver.FhirStore;

/**
 * Keeps one AlertTask for each episode of alarms. What somebody has ended by hand is left alone; alarms that come later in
 * the same episode are work anew.
 */
final class AlertTasks {

    private static final String OF_ALERTS =
            "&code=" + Ig.codeSystem("task-code") + "|" + Conclusion.CRITICAL_ALERT.code() + "&_count=500";

    private final FhirStore store;
    private final AlertTaskWriter writer;

    AlertTasks(FhirStore store, AlertTaskWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    /** An episode by the rules of a policy set. */
    record Found(PolicySet policy, Episode episode) {

        /** Its alerts, in the order of time. */
        List<String> alerts() {
            return episode.alarms().stream()
                    .map(alarm -> "Observation/" + Conclusion.alertId(alarm.reading(), policy.id()))
                    .toList();
        }
    }

    /** The tasks that have to be written for each episode to have its one. */
    List<Task> settle(Patient patient, List<Found> episodes) {
        String id = patient.getIdElement().getIdPart();
        List<Task> free = new ArrayList<>(store.search(Task.class, "patient=Patient/" + id + OF_ALERTS).stream()
                .sorted(Comparator.comparing(
                                (Task task) -> task.getAuthoredOnElement().getValueAsString())
                        .thenComparing(task -> task.getIdElement().getIdPart()))
                .toList());
        List<Task> changed = new ArrayList<>();
        Set<String> living = new HashSet<>();
        for (Found found : episodes) {
            living.addAll(found.alerts());
            settle(patient, found, free, changed);
        }
        free.stream()
                .filter(task -> !AlertTaskState.isEndedByHand(task) && task.getStatus() != TaskStatus.CANCELLED)
                .filter(task -> AlertTaskState.alerts(task).stream().noneMatch(living::contains))
                .map(task -> writer.cancelled(task, AlertTaskState.Reason.WITHDRAWN))
                .forEach(changed::add);
        return changed;
    }

    /** @param free tasks that are no episode's yet; those of this one are taken out */
    private void settle(Patient patient, Found found, List<Task> free, List<Task> changed) {
        Set<String> open = new LinkedHashSet<>(found.alerts());
        List<Task> own = free.stream()
                .filter(task -> AlertTaskState.alerts(task).stream().anyMatch(open::contains))
                .sorted(Comparator.comparingInt(task -> place(task, found.alerts())))
                .toList();
        for (Task task : own) {
            if (AlertTaskState.isEndedByHand(task)) {
                open.removeAll(AlertTaskState.alerts(task));
                free.remove(task);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        List<Task> living =
                own.stream().filter(task -> !AlertTaskState.isEndedByHand(task)).toList();
        if (living.isEmpty()) {
            changed.add(writer.opened(patient, found, List.copyOf(open)));
            return;
        }
        Task one = living.get(0);
        free.remove(one);
        writer.revised(one, patient, found, List.copyOf(open)).ifPresent(changed::add);
        living.stream()
                .skip(1)
                .filter(other -> open.containsAll(AlertTaskState.alerts(other)))
                .forEach(other -> {
                    free.remove(other);
                    if (other.getStatus() != TaskStatus.CANCELLED) {
                        changed.add(writer.cancelled(other, AlertTaskState.Reason.JOINED));
                    }
                });
    }

    /** The task of the earliest alert comes first. */
    private static int place(Task task, List<String> alerts) {
        int place = AlertTaskState.focus(task).map(alerts::indexOf).orElse(-1);
        return place < 0 ? alerts.size() : place;
    }
}
