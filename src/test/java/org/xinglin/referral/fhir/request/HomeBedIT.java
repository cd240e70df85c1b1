package org.xinglin.referral.fhir.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.referral.fhir.TaskMarks;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;

/** A home bed is opened, visited, renewed and closed (ageing, step 5). */
class HomeBedIT {

    private final County county = new County(SharedServer.get());
    private final String resident = county.resident();
    private String request = "";

    @BeforeEach
    void accepted() {
        county.offers(county.township, "home-bed");
        request = county.created(County.request("home-bed", resident, county.village, county.township, "I69"));
        county.moved(task(), TaskStatus.ACCEPTED);
    }

    private Task task() {
        return county.tasks(request).get(0);
    }

    @Test
    void aVisitMovesTheDayOfTheNextAndARenewalBeginsACycle() {
        visited(Instant.now().minus(Duration.ofDays(1)));
        county.moved(task(), TaskStatus.INPROGRESS);
        Instant opened = TaskMarks.reached(task(), java.util.Set.of("arrived")).orElseThrow();
        assertThat(TaskMarks.due(task())).contains(opened.plus(Duration.ofDays(7)));

        // Written down ahead, as far as a record may be dated, a visit is none before its time.
        visited(Instant.now().plus(Duration.ofHours(20)));
        assertThat(TaskMarks.due(task())).contains(opened.plus(Duration.ofDays(7)));
        // Within the second in which the bed was opened, or when its time comes.
        Instant seen = opened.plus(Duration.ofSeconds(4)).truncatedTo(ChronoUnit.SECONDS);
        String visit = visited(seen);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(TaskMarks.due(task())).contains(seen.plus(Duration.ofDays(7))));
        int version = Integer.parseInt(task().getMeta().getVersionId());
        visited(seen.minus(Duration.ofSeconds(2)));
        assertThat(task().getMeta().getVersionId())
                .as("an earlier one moves nothing")
                .isEqualTo("" + version);
        Encounter error = county.read(Encounter.class, visit).setStatus(EncounterStatus.ENTEREDINERROR);
        county.put(error);
        assertThat(TaskMarks.due(task()))
                .contains(seen.minus(Duration.ofSeconds(2)).plus(Duration.ofDays(7)));

        assertThat(renewed("").statusCode()).as("without a review").isEqualTo(409);
        HttpResponse<String> renewed = renewed(output(report()));
        assertThat(renewed.statusCode()).as(renewed.body()).isEqualTo(200);
        assertThat(renewed(output(report())).statusCode()).isEqualTo(200);
        Task again = task();
        assertThat(again.getStatus()).isEqualTo(TaskStatus.INPROGRESS);
        assertThat(again.getExtensionsByUrl(TaskMarks.MILESTONE))
                .extracting(each -> each.getExtensionByUrl("code").getValue().primitiveValue())
                .containsExactly("submitted", "accepted", "arrived", "cycle-renewed", "cycle-renewed");
        assertThat(county.read(org.hl7.fhir.r4.model.ServiceRequest.class, request)
                        .getStatus())
                .isEqualTo(ServiceRequestStatus.ACTIVE);
    }

    @Test
    void whatIsMissingAtTheOpeningAndAtTheEndIsTold() {
        visited(Instant.now());
        assertThat(told(task().setStatus(TaskStatus.INPROGRESS))).contains("home-bed-assessment");

        Task closed = task().setStatus(TaskStatus.COMPLETED);
        closed.addOutput().setType(new CodeableConcept().setText("上门")).setValue(new Reference(visited(Instant.now())));
        assertThat(told(closed)).contains("home-bed-summary");

        Task summed = task();
        summed.addOutput().setType(new CodeableConcept().setText("小结")).setValue(new Reference(summary()));
        assertThat(told(summed)).doesNotContain("home-bed-summary");
    }

    @Test
    void whoIsAssessedAndHasASummaryIsToldNothing() {
        visited(Instant.now());
        Task opened = task().setStatus(TaskStatus.INPROGRESS);
        opened.addInput().setType(new CodeableConcept().setText("评估")).setValue(new Reference(summary()));
        assertThat(told(opened)).doesNotContain("home-bed-assessment");
        Task closed = task().setStatus(TaskStatus.COMPLETED);
        closed.addOutput().setType(new CodeableConcept().setText("小结")).setValue(new Reference(report()));
        assertThat(told(closed)).doesNotContain("home-bed-summary");
    }

    private List<String> told(Task task) {
        HttpResponse<String> answer = SentRecord.by(
                county.server,
                "PUT",
                "Task/" + task.getIdElement().getIdPart(),
                SentRecord.json(task),
                "If-Match",
                "W/\"" + task.getMeta().getVersionId() + "\"",
                "Prefer",
                "return=OperationOutcome");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Refusal.rules(SentRecord.read(OperationOutcome.class, answer));
    }

    private HttpResponse<String> renewed(String output) {
        return SentRecord.by(
                county.server,
                "POST",
                "Task/" + task().getIdElement().getIdPart() + "/$move",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"to\",\"valueCode\":\"in-progress\"},"
                        + "{\"name\":\"business-status\",\"valueCode\":\"cycle-renewed\"}" + output + "]}");
    }

    private static String output(String reference) {
        return ",{\"name\":\"output\",\"valueReference\":{\"reference\":\"" + reference + "\"}}";
    }

    private String visited(Instant at) {
        Encounter visit = new Encounter().setStatus(EncounterStatus.FINISHED);
        visit.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "HH", null));
        visit.setSubject(new Reference(resident)).addBasedOn(new Reference(request));
        visit.setServiceProvider(new Reference(county.township));
        visit.getPeriod().setStartElement(new DateTimeType(Date.from(at)));
        visit.getPeriod().setEndElement(new DateTimeType(Date.from(at)));
        return county.created(visit);
    }

    private String report() {
        DiagnosticReport report = new DiagnosticReport().setStatus(DiagnosticReport.DiagnosticReportStatus.FINAL);
        report.setCode(new CodeableConcept().setText("复核")).setSubject(new Reference(resident));
        report.addBasedOn(new Reference(request)).addPerformer(new Reference(county.township));
        report.setEffective(new DateTimeType("2026-11-06T10:00:00+08:00"));
        report.setIssuedElement(new InstantType("2026-11-06T10:30:00+08:00")).setConclusion("继续");
        return county.created(report);
    }

    private String summary() {
        DocumentReference summary = new DocumentReference().setStatus(DocumentReferenceStatus.CURRENT);
        summary.getType().setText("小结");
        summary.setSubject(new Reference(resident));
        summary.getContext().addRelated(new Reference(request));
        summary.addContent()
                .setAttachment(
                        new Attachment().setContentType("application/pdf").setTitle("小结"));
        return county.created(summary);
    }
}
