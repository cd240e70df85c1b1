package org.xinglin.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.referral.fhir.Referrals.refused;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.xinglin.kernel.Canonical;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;

/** What a client says in the place of what the server keeps on requests and their tasks is checked, gives way, and is told of. */
class StatedMarksIT {

    private static final Referrals COUNTY = new Referrals(SharedServer.get());
    private static final String ENTITLEMENT = Canonical.definition("entitlement");
    private static final String RECOGNISABLE = Canonical.definition("recognisable");

    private static List<String> told(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return SentRecord.read(OperationOutcome.class, answer).getIssue().stream()
                .filter(issue -> "kept-by-server"
                        .equals(issue.getDetails().getCodingFirstRep().getCode()))
                .map(issue -> issue.getExpression().get(0).getValue())
                .toList();
    }

    private static HttpResponse<String> post(Resource record) {
        return SentRecord.by(
                SharedServer.get(),
                "POST",
                record.fhirType(),
                SentRecord.json(record),
                "Prefer",
                "return=OperationOutcome");
    }

    private static Set<String> foreseen(String path, Resource record) {
        return errors(SentRecord.by(SharedServer.get(), "POST", path + "/$validate", SentRecord.json(record)));
    }

    private static Set<String> errors(HttpResponse<String> answer) {
        return SentRecord.read(OperationOutcome.class, answer).getIssue().stream()
                .filter(issue -> issue.getSeverity() == IssueSeverity.ERROR)
                .map(issue -> issue.getDetails().getCodingFirstRep().getCode())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Extension milestone(String code) {
        Extension milestone = new Extension(TaskMarks.MILESTONE);
        milestone.addExtension("code", new CodeType(code));
        milestone.addExtension("instant", new InstantType("2026-01-01T00:00:00Z"));
        return milestone;
    }

    @Test
    void whoSendsBackWhatWasReadIsToldNothingThoughTheServerGoesOnFromThere() {
        Task accepted = COUNTY.asked("referral-up").setStatus(TaskStatus.ACCEPTED);

        HttpResponse<String> answer = COUNTY.put(accepted, "1");

        assertThat(told(answer)).isEmpty();
        assertThat(Referrals.milestones(COUNTY.read(Referrals.address(accepted))))
                .containsExactly("submitted", "accepted");
    }

    @Test
    void aMarkOfATaskGivesWayAndItsSenderIsToldWhere() {
        Task asked = COUNTY.asked("referral-up");
        Task claiming = asked.copy().setStatus(TaskStatus.ACCEPTED);
        claiming.getExtension().clear();
        claiming.addExtension(new Extension(TaskMarks.KIND, new CodeType("referral-up")));
        claiming.addExtension(milestone("completed"));
        claiming.addExtension(new Extension(TaskMarks.PERFORMING, new Reference(COUNTY.township)));

        HttpResponse<String> answer = COUNTY.put(claiming, "1");

        assertThat(told(answer)).containsExactly("Task.extension[1]", "Task.extension[2]");
        Task stored = COUNTY.read(Referrals.address(asked));
        assertThat(Referrals.milestones(stored)).containsExactly("submitted", "accepted");
        assertThat(TaskMarks.organization(stored, TaskMarks.PERFORMING)).contains(COUNTY.hospital);
        assertThat(TaskMarks.due(stored)).isPresent();
    }

    @Test
    void aMarkOfANewTaskIsCheckedAndGivesWay() {
        Task task = COUNTY.asked("referral-up");
        task = COUNTY.moved(task, Referrals.to("rejected") + Referrals.reason("no-bed"));
        Task another = COUNTY.task(task.getFocus().getReference(), task.getFor().getReference(), TaskStatus.REQUESTED);
        another.addExtension(milestone("accepted"));
        Task wrong = another.copy();
        wrong.getExtension().get(0).addExtension("when", new StringType("昨天"));

        HttpResponse<String> refused = post(wrong);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(foreseen("Task", wrong)).containsAll(errors(refused)).isNotEmpty();
        assertThat(foreseen("Task", another)).isEmpty();
        assertThat(told(post(another))).containsExactly("Task.extension[0]");
    }

    @Test
    void whatIsNoMarkIsRefusedAsItsProfileSays() {
        Task asked = COUNTY.asked("referral-up");
        Task wrong = asked.copy().setStatus(TaskStatus.ACCEPTED);
        wrong.getExtension().clear();
        wrong.addExtension(new Extension(TaskMarks.NEXT_STEP_DUE, new StringType("明天")));

        HttpResponse<String> answer = COUNTY.put(wrong, "1");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("Task.extension[0]");
        assertThat(foreseen(Referrals.address(asked), wrong)).containsAll(errors(answer));
        assertThat(COUNTY.read(Referrals.address(asked)).getStatus()).isEqualTo(TaskStatus.REQUESTED);
        // The machine is asked first, as ever.
        refused(COUNTY.put(wrong.copy().setStatus(TaskStatus.COMPLETED), "1"), 422, "task-move");
        refused(COUNTY.put(wrong, null), 412, "if-match-required");
    }

    private static ServiceRequest request() {
        return (ServiceRequest) COUNTY.client
                .read()
                .resource(ServiceRequest.class)
                .withUrl(COUNTY.asked("referral-up").getFocus().getReference())
                .execute()
                .setId((String) null);
    }

    private static Extension entitlement() {
        Extension claimed = new Extension(ENTITLEMENT);
        claimed.addExtension("contracted", new BooleanType(true));
        claimed.addExtension("properlyReferred", new BooleanType(true));
        return claimed;
    }

    @Test
    void anEntitlementIsCheckedAndGivesWay() {
        ServiceRequest wrong = request().setStatus(ServiceRequest.ServiceRequestStatus.DRAFT);
        wrong.setMeta(null);
        wrong.addExtension(new Extension(ENTITLEMENT, new StringType("我有权")));
        HttpResponse<String> refused = post(wrong);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(foreseen("ServiceRequest", wrong)).containsAll(errors(refused));

        ServiceRequest claiming = wrong.copy().setPriority(ServiceRequestPriority.ROUTINE);
        claiming.getExtension().clear();
        claiming.addExtension(new Extension(RECOGNISABLE, new Reference("DiagnosticReport/none")));
        claiming.addExtension(entitlement());
        claiming.addExtension(entitlement());
        HttpResponse<String> answer = post(claiming);
        assertThat(told(answer))
                .containsExactlyInAnyOrder(
                        "ServiceRequest.extension[0]", "ServiceRequest.extension[1]", "ServiceRequest.extension[2]");
        String id =
                answer.headers().firstValue("Location").orElseThrow().replaceAll(".*(ServiceRequest/[^/]+).*", "$1");
        ServiceRequest stored =
                COUNTY.client.read().resource(ServiceRequest.class).withUrl(id).execute();
        assertThat(stored.getExtension()).isEmpty();
    }
}
