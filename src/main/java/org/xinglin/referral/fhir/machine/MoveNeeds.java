package org.xinglin.referral.fhir.machine;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.kernel.Canonical;
import org.xinglin.referral.domain.MoveRow;
import org.xinglin.referral.domain.Need;

/** What a move needs of the task itself. */
final class MoveNeeds {

    private static final String REASONS = Canonical.codeSystem("request-reason");

    private MoveNeeds() {}

    /** The first thing that is missing, as it is told. */
    static Optional<Issue> missing(Caller caller, MoveRow row, Task task) {
        CodeableConcept reason = task.getStatusReason();
        if (row.needs().contains(Need.CODED_REASON) && !(isCoded(reason) && reason.hasText())) {
            return Optional.of(issue(
                    "Task.statusReason",
                    MoveRefusals.words(
                            caller,
                            "原因：编码（如 request-reason）和文字",
                            "a reason: a code (such as of request-reason) and words")));
        }
        if (row.needs().contains(Need.REASON) && !reason.hasText() && !isCoded(reason)) {
            return Optional.of(
                    issue("Task.statusReason.text", MoveRefusals.words(caller, "原因：文字说明", "a reason, in words")));
        }
        if (!row.reasons().isEmpty()
                && reason.getCoding().stream()
                        .noneMatch(each -> REASONS.equals(each.getSystem())
                                && row.reasons().contains(String.valueOf(each.getCode())))) {
            return Optional.of(issue("Task.statusReason", "request-reason: " + String.join(" | ", row.reasons())));
        }
        if (row.needs().contains(Need.DATE)
                && !task.getRestriction().getPeriod().hasStart()) {
            return Optional.of(issue(
                    "Task.restriction.period.start",
                    MoveRefusals.words(caller, "所提议的日期", "the date that is proposed")));
        }
        if (row.needs().contains(Need.OUTPUT) && !task.hasOutput()) {
            return Optional.of(issue(
                    "Task.output",
                    MoveRefusals.words(
                            caller, "至少一个结果，其 basedOn 为该申请", "at least one output that is basedOn the request")));
        }
        return Optional.empty();
    }

    private static boolean isCoded(CodeableConcept reason) {
        return reason.getCoding().stream().anyMatch(Coding::hasCode);
    }

    private static Issue issue(String place, String expected) {
        return Issue.error("task-needs").at(place).expected(expected);
    }
}
