package org.xinglin.referral.fhir.machine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.referral.domain.TaskState;
import org.xinglin.referral.fhir.RequestTasks;

/** What several who were asked together conclude: when all others have ended, by a report of at least two disciplines. */
@Component
final class JointConclusion {

    private static final int DISCIPLINES = 2;

    private final FhirStore store;
    private final CaseRecords records;

    JointConclusion(FhirStore store, CaseRecords records) {
        this.store = store;
        this.records = records;
    }

    /** What the leader's task lacks to be completed, as it is told. */
    Optional<Issue> missing(Caller caller, Task leader) {
        String address = "Task/" + leader.getIdElement().getIdPart();
        List<String> open = store.search(caller, Query.of(Task.class).where("part-of", address)).items().stream()
                .filter(part ->
                        RequestTasks.state(part).filter(TaskState::isOpen).isPresent())
                .map(part -> "Task/" + part.getIdElement().getIdPart() + " "
                        + part.getStatus().toCode())
                .toList();
        if (!open.isEmpty()) {
            return Optional.of(Issue.error("task-needs")
                    .at("Task.status")
                    .found(String.join(", ", open))
                    .expected(MoveRefusals.words(
                            caller, "其他各科的任务都已结束", "the tasks of all other disciplines have ended")));
        }
        boolean concluded = records.outputs(caller, leader, DiagnosticReport.class).stream()
                .anyMatch(report -> disciplines(caller, report).size() >= DISCIPLINES);
        return concluded
                ? Optional.empty()
                : Optional.of(Issue.error("task-needs")
                        .at("Task.output")
                        .expected(MoveRefusals.words(
                                caller,
                                "会诊结论 DiagnosticReport，其 resultsInterpreter 至少来自两个学科",
                                "the conclusion, a DiagnosticReport whose resultsInterpreter are of at least two"
                                        + " disciplines")));
    }

    private Set<String> disciplines(Caller caller, DiagnosticReport report) {
        return report.getResultsInterpreter().stream()
                .map(interpreter -> discipline(caller, interpreter))
                .collect(Collectors.toSet());
    }

    /** A post is of its specialty, else of its department; whoever else is named stands for himself. */
    private String discipline(Caller caller, Reference interpreter) {
        return Optional.of(interpreter.getReferenceElement())
                .filter(id -> "PractitionerRole".equals(id.getResourceType()))
                .flatMap(id -> store.read(caller, PractitionerRole.class, id.getIdPart()))
                .flatMap(JointConclusion::discipline)
                .orElseGet(() -> String.valueOf(interpreter.getReference()));
    }

    private static Optional<String> discipline(PractitionerRole post) {
        return post.getSpecialty().stream()
                .map(JointConclusion::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .or(() -> Optional.ofNullable(post.getOrganization().getReference()));
    }

    private static String words(CodeableConcept specialty) {
        return specialty.hasCoding() ? specialty.getCodingFirstRep().getCode() : String.valueOf(specialty.getText());
    }
}
