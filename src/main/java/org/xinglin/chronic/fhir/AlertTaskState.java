package org.xinglin.chronic.fhir;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.xinglin.kernel.Canonical;

/** How an AlertTask stands, and which alerts it is about. */
final class AlertTaskState {

    private static final String REASONS = Canonical.codeSystem("alert-task-reason");
    private static final Set<TaskStatus> ENDED = EnumSet.of(
            TaskStatus.COMPLETED,
            TaskStatus.CANCELLED,
            TaskStatus.REJECTED,
            TaskStatus.FAILED,
            TaskStatus.ENTEREDINERROR);

    private AlertTaskState() {}

    /** Why the server itself ends a task. */
    enum Reason {
        FOLLOW_UP("follow-up", "已有随访 A follow-up was recorded"),
        READING("reading-below", "之后的读数已不危急 A later reading is no longer critical"),
        WITHDRAWN("alert-withdrawn", "读数已撤销或更正，提醒随之撤销 The reading was withdrawn or corrected, and so the alert"),
        JOINED("episodes-joined", "与另一任务属同一次发作 Another task is about the same episode");

        private final String code;
        private final String text;

        Reason(String code, String text) {
            this.code = code;
            this.text = text;
        }

        CodeableConcept concept() {
            CodeableConcept reason = new CodeableConcept().setText(text);
            reason.addCoding().setSystem(REASONS).setCode(code);
            return reason;
        }
    }

    private static boolean isEnded(Task task) {
        return ENDED.contains(task.getStatus());
    }

    /** Whether it was the server that ended it: then it is the server's to open again. */
    static boolean isEndedHere(Task task) {
        return isEnded(task)
                && task.getStatusReason().getCoding().stream().anyMatch(coding -> REASONS.equals(coding.getSystem()));
    }

    static boolean isEndedByHand(Task task) {
        return isEnded(task) && !isEndedHere(task);
    }

    /** The alerts that it is about, the first of them first. */
    static Set<String> alerts(Task task) {
        return Stream.concat(
                        Stream.ofNullable(task.getFocus().getReference()),
                        task.getInput().stream()
                                .filter(input -> input.getValue() instanceof Reference)
                                .map(input -> ((Reference) input.getValue()).getReference()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
