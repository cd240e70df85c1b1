package org.xinglin.chronic.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.xinglin.chronic.domain.Episode;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.Canonical;

/**
 * Keeps one AlertTask for each episode of alarms. What somebody has ended by hand is left alone; alarms that come later in
 * the same episode are work anew.
 */
final class AlertTasks {

    private static final Coding ALERT =
            new Coding(Canonical.codeSystem("task-code"), Conclusion.CRITICAL_ALERT.code(), null);

    private final FhirStore store;
    private final AlertTaskWriter writer;

    AlertTasks(FhirStore store, AlertTaskWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    /**
     * An episode by the rules of a policy set.
     *
     * @param lead the level that leads by the resident's label; nothing where there is none
     */
    record Found(PolicySet policy, Episode episode, Optional<String> lead) {

        /** Its alerts, in the order of time. */
        List<String> alerts() {
            return episode.alarms().stream()
                    .map(alarm -> "Observation/" + Conclusion.alertId(alarm.reading(), policy.id()))
                    .toList();
        }

        /** The record of the reading that an alert is about. */
        String reading(String alert) {
            return episode.alarms().get(alerts().indexOf(alert)).reading();
        }
    }

    /** The tasks that have to be written for each episode to have its one. */
    List<Task> reconcile(Patient patient, List<Found> episodes) {
        return new Reconciliation(patient, stored(patient), episodes).changed();
    }

    private List<Task> stored(Patient patient) {
        String id = patient.getIdElement().getIdPart();
        return store
                .search(
                        ResidentStatusListener.CALLER,
                        Query.of(Task.class).about(id).where("code", ALERT))
                .stream()
                .sorted(Comparator.comparing(
                                Task::getAuthoredOn, Comparator.nullsFirst(Comparator.<Date>naturalOrder()))
                        .thenComparing(task -> task.getIdElement().getIdPart()))
                .toList();
    }

    /** One resident's tasks and episodes, brought together. */
    private final class Reconciliation {

        private final Patient patient;
        private final List<Found> episodes;
        /** Tasks that are the server's to change, with the alert at which each is at home; it is empty where none is left. */
        private final Map<Task, Optional<String>> homes = new LinkedHashMap<>();
        /** Alerts that need no other task. */
        private final Set<String> answered = new HashSet<>();

        Reconciliation(Patient patient, List<Task> stored, List<Found> episodes) {
            this.patient = patient;
            this.episodes = episodes;
            Set<String> raised =
                    episodes.stream().flatMap(found -> found.alerts().stream()).collect(Collectors.toSet());
            Map<String, String> births =
                    raised.stream().collect(Collectors.toMap(AlertTaskWriter::taskId, alert -> alert));
            for (Task task : stored) {
                Optional<String> home = home(task, births, raised);
                if (AlertTaskState.isEndedByHand(task)) {
                    answered.addAll(AlertTaskState.alerts(task));
                    home.ifPresent(answered::add);
                } else {
                    homes.put(task, home);
                }
            }
        }

        /**
         * Episodes join and fall apart as readings come late or are withdrawn. A task stays with the alert that it was
         * opened for, so that no two episodes want the same one.
         */
        private static Optional<String> home(Task task, Map<String, String> births, Set<String> raised) {
            return Optional.ofNullable(births.get(task.getIdElement().getIdPart()))
                    .or(() -> AlertTaskState.alerts(task).stream()
                            .filter(raised::contains)
                            .findFirst());
        }

        List<Task> changed() {
            List<Task> changed = new ArrayList<>();
            for (Found found : episodes) {
                changed.addAll(settled(found));
                answered.addAll(found.alerts());
            }
            homes.forEach((task, home) -> {
                if (home.isEmpty() && task.getStatus() != TaskStatus.CANCELLED) {
                    changed.add(writer.cancelled(task, AlertTaskState.Reason.WITHDRAWN));
                }
            });
            return changed;
        }

        private List<Task> settled(Found found) {
            List<String> alerts = found.alerts();
            List<String> open = alerts.stream()
                    .filter(alert -> !answered.contains(alert))
                    .distinct()
                    .toList();
            if (open.isEmpty()) {
                return List.of();
            }
            List<Task> own = homes.entrySet().stream()
                    .filter(task -> task.getValue().filter(alerts::contains).isPresent())
                    .sorted(Comparator.comparingInt(
                            task -> alerts.indexOf(task.getValue().orElseThrow())))
                    .map(Map.Entry::getKey)
                    .toList();
            if (own.isEmpty()) {
                return List.of(writer.opened(patient, found, open));
            }
            List<Task> changed = new ArrayList<>();
            writer.revised(own.get(0), patient, found, open).ifPresent(changed::add);
            own.stream()
                    .skip(1)
                    .filter(other -> other.getStatus() != TaskStatus.CANCELLED)
                    .forEach(other -> changed.add(writer.cancelled(other, AlertTaskState.Reason.JOINED)));
            return changed;
        }
    }
}
