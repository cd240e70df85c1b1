package org.xinglin.indicator.fhir.report;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.stereotype.Component;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.indicator.fhir.report.SubmittedReports.About;
import org.xinglin.kernel.Canonical;

/** The tasks by which counties are asked for their reports. */
@Component
final class ReportTasks {

    private static final String CODES = Canonical.codeSystem("task-code");

    private final FhirStore store;

    ReportTasks(FhirStore store) {
        this.store = store;
    }

    static String id(About about) {
        return FactId.of("report-due", about.value());
    }

    /**
     * @param from the first day on which it can be handed in
     * @param until the last day on which it is in time
     */
    static Task asking(About about, LocalDate from, LocalDate until, Date now) {
        Task task = new Task();
        task.setId(id(about));
        task.setStatus(TaskStatus.REQUESTED);
        task.setIntent(TaskIntent.ORDER);
        task.setPriority(TaskPriority.ROUTINE);
        task.setCode(new CodeableConcept(new Coding(CODES, "report-due", null)));
        task.setFocus(new Reference("MeasureReport/" + about.id()));
        task.setOwner(new Reference("Organization/" + about.organisation()));
        task.setAuthoredOn(now);
        task.setLastModified(now);
        task.getRestriction()
                .setPeriod(new Period()
                        .setStartElement(new DateTimeType(from.toString()))
                        .setEndElement(new DateTimeType(until.toString())));
        return task;
    }

    /** A task that is late: it says so, and is urgent. */
    static Task late(Task stored, Date now) {
        Task task = stored.copy();
        task.setPriority(TaskPriority.URGENT);
        task.setBusinessStatus(new CodeableConcept().setText("late"));
        task.setLastModified(now);
        return task;
    }

    /** The task of a report that is handed in, done; none where nobody was asked. */
    List<Task> done(Caller caller, About about) {
        return store
                .read(caller, Task.class, id(about))
                .filter(task -> task.getStatus() != TaskStatus.COMPLETED)
                .map(task -> task.copy().setStatus(TaskStatus.COMPLETED))
                .stream()
                .toList();
    }
}
