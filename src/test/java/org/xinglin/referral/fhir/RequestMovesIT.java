package org.xinglin.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.referral.fhir.Referrals.milestones;
import static org.xinglin.referral.fhir.Referrals.output;
import static org.xinglin.referral.fhir.Referrals.reason;
import static org.xinglin.referral.fhir.Referrals.refused;
import static org.xinglin.referral.fhir.Referrals.rules;
import static org.xinglin.referral.fhir.Referrals.to;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;

/** The task of a request moves as the machine says, by every way in, and is moved by one at a time. */
class RequestMovesIT {

    private static final Referrals COUNTY = new Referrals(SharedServer.get());

    @Test
    void aReferralIsAcceptedArrivesAndComesBack() {
        Task asked = COUNTY.asked("referral-up");
        assertThat(milestones(asked)).containsExactly("submitted");
        Task received = COUNTY.moved(asked, to("received"));
        assertThat(received.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("reviewing");
        Task accepted = COUNTY.moved(received, to("accepted"));
        refused(COUNTY.move(accepted, to("in-progress")), 422, "task-needs");
        COUNTY.arrived(accepted);
        Task here = COUNTY.moved(
                accepted, to("in-progress") + ",{'name':'at','valueDateTime':'2026-01-06T09:00:00+08:00'}");
        assertThat(milestones(here)).containsExactly("submitted", "reviewing", "accepted", "arrived");
        refused(COUNTY.move(here, to("completed")), 422, "task-needs");
        Task done = COUNTY.moved(here, to("completed") + output(COUNTY.report(here)));
        assertThat(done.getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(done.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("feedback-returned");
        assertThat(done.getExtensionsByUrl(TaskMarks.MILESTONE).get(3).getExtensionByUrl("reported"))
                .isNotNull();
        assertThat(TaskMarks.organization(done, TaskMarks.PERFORMING)).contains(COUNTY.hospital);
        assertThat(TaskMarks.organization(done, TaskMarks.REQUESTING)).contains(COUNTY.township);
        refused(COUNTY.move(done, to("cancelled") + reason("other")), 422, "task-ended");
    }

    @Test
    void whatTheTableDoesNotHaveIsRefusedAndTheLegalMovesAreTold() {
        Task asked = COUNTY.asked("referral-up");
        HttpResponse<String> answer = COUNTY.move(asked, to("completed") + output(COUNTY.report(asked)));
        refused(answer, 422, "task-move");
        assertThat(answer.body())
                .contains("requested → completed")
                .contains("received (performer), accepted (performer), rejected (performer)")
                .contains("cancelled (requester");
        Task accepted = COUNTY.moved(asked, to("accepted"));
        refused(COUNTY.move(accepted, to("completed") + output(COUNTY.report(asked))), 422, "task-move");
        refused(COUNTY.move(accepted, to("requested")), 422, "task-move");
        refused(COUNTY.move(accepted, to("accepted")), 409, "task-moved");
        refused(COUNTY.move(accepted, to("cancelled")), 422, "task-needs");
        refused(COUNTY.move(accepted, to("nowhere")), 400, "parameter-invalid");
        refused(
                COUNTY.move(accepted, to("in-progress") + ",{'name':'from','valueCode':'requested'}"),
                409,
                "task-moved");
    }

    @Test
    void anOpinionIsGivenAtOnce() {
        Task accepted = COUNTY.moved(COUNTY.asked("remote-consultation"), to("accepted"));
        assertThat(COUNTY.moved(accepted, to("completed") + output(COUNTY.report(accepted)))
                        .getStatus())
                .isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void whoIsNotBasedOnTheRequestIsNoResult() {
        Task accepted = COUNTY.moved(COUNTY.asked("remote-consultation"), to("accepted"));
        String elsewhere = COUNTY.report(COUNTY.asked("remote-consultation"));
        refused(COUNTY.move(accepted, to("completed") + output(elsewhere)), 422, "task-needs");
    }

    @Test
    void aRejectionSaysWhyByCodeAndInWords() {
        Task asked = COUNTY.asked("referral-up");
        refused(COUNTY.move(asked, to("rejected")), 422, "task-needs");
        refused(
                COUNTY.move(asked, to("rejected") + ",{'name':'reason','valueCodeableConcept':{'text':'没有床位'}}"),
                422,
                "task-needs");
        Task rejected = COUNTY.moved(asked, to("rejected") + reason("no-bed"));
        assertThat(milestones(rejected)).containsExactly("submitted", "rejected");
    }

    @Test
    void anotherDateIsProposedAndConfirmed() {
        Task accepted = COUNTY.moved(COUNTY.asked("referral-up"), to("accepted"));
        refused(COUNTY.move(accepted, to("on-hold") + reason("other-date")), 422, "task-needs");
        Task waiting = COUNTY.moved(
                accepted,
                to("on-hold") + reason("other-date")
                        + ",{'name':'proposed','valueDateTime':'2026-02-01T09:00:00+08:00'}");
        assertThat(waiting.getRestriction().getPeriod().getStartElement().getValueAsString())
                .isEqualTo("2026-02-01T09:00:00+08:00");
        Task confirmed = COUNTY.moved(waiting, to("accepted"));
        assertThat(confirmed.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("scheduled");
        assertThat(confirmed.hasStatusReason()).isFalse();
        refused(COUNTY.move(confirmed, to("failed") + reason("other")), 422, "task-needs");
        Task failed = COUNTY.moved(confirmed, to("failed") + reason("no-show"));
        assertThat(failed.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("unattended");
    }

    @Test
    void aPutIsHeldLikeAMove() {
        Task task = COUNTY.asked("referral-up");
        Task wanted = task.copy();
        wanted.setStatus(TaskStatus.ACCEPTED);
        wanted.getExtension().clear();
        wanted.addExtension(TaskMarks.KIND, new CodeType("remote-consultation"));
        refused(COUNTY.put(wanted, null), 412, "if-match-required");
        refused(COUNTY.put(wanted, "9"), 412, "version-conflict");
        HttpResponse<String> answer = COUNTY.put(wanted, "1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(rules(answer)).contains("actor-unknown");
        Task accepted = COUNTY.read(Referrals.address(task));
        assertThat(accepted.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("accepted");
        assertThat(milestones(accepted)).containsExactly("submitted", "accepted");
        assertThat(TaskMarks.kind(accepted)).contains("referral-up");

        Task back = accepted.copy();
        back.setStatus(TaskStatus.REQUESTED);
        refused(COUNTY.put(back, "2"), 422, "task-move");
        Task other = accepted.copy();
        other.setFor(new Reference(COUNTY.resident));
        refused(COUNTY.put(other, "2"), 422, "task-identity");
        other = accepted.copy();
        other.setOwner(new Reference(COUNTY.township));
        refused(COUNTY.put(other, "2"), 422, "task-identity");
        Task noted = accepted.copy();
        noted.addNote().setText("已电话联系");
        noted.getRestriction().getPeriod().setEndElement(new DateTimeType("2026-02-01"));
        assertThat(COUNTY.put(noted, "2").statusCode()).isEqualTo(200);
        assertThat(milestones(COUNTY.read(Referrals.address(task)))).containsExactly("submitted", "accepted");
        Task further = COUNTY.read(Referrals.address(task));
        further.setBusinessStatus(Referrals.concept("request-business-status", "arrived"));
        refused(COUNTY.put(further, "3"), 422, "task-move");
    }

    @Test
    void aPatchIsHeldLikeAMove() {
        Task task = COUNTY.asked("referral-up");
        String accept = "[{'op':'replace','path':'/status','value':'accepted'}]";
        refused(COUNTY.patch(task, null, accept), 412, "if-match-required");
        refused(COUNTY.patch(task, "1", "[{'op':'replace','path':'/status','value':'completed'}]"), 422, "task-move");
        assertThat(COUNTY.patch(task, "1", accept).statusCode()).isEqualTo(200);
        assertThat(milestones(COUNTY.read(Referrals.address(task)))).containsExactly("submitted", "accepted");
        refused(COUNTY.patch(task, "1", accept), 412, "version-conflict");
    }

    @Test
    void anEntryIsHeldLikeAMove() {
        Task task = COUNTY.asked("referral-up");
        Task accepted = task.copy();
        accepted.setStatus(TaskStatus.ACCEPTED);
        refused(COUNTY.transaction(entry(accepted, null)), 412, "if-match-required");
        refused(COUNTY.transaction(entry(accepted, "7")), 412, "version-conflict");
        Task completed = task.copy();
        completed.setStatus(TaskStatus.COMPLETED).addOutput().setValue(new Reference(COUNTY.report(task)));
        completed.getOutputFirstRep().setType(new CodeableConcept().setText("报告"));
        refused(COUNTY.transaction(entry(completed, "1")), 422, "task-move");
        assertThat(COUNTY.transaction(entry(accepted, "1")).statusCode()).isEqualTo(200);
        assertThat(COUNTY.read(Referrals.address(task)).getStatus()).isEqualTo(TaskStatus.ACCEPTED);
    }

    private static Bundle entry(Task task, @Nullable String version) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.addEntry()
                .setResource(task)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(Referrals.address(task))
                .setIfMatch(version == null ? null : "W/\"" + version + "\"");
        return bundle;
    }

    @Test
    void aTaskBeginsAsRequested() {
        Task task = COUNTY.asked("referral-up");
        for (TaskStatus status : List.of(TaskStatus.ACCEPTED, TaskStatus.COMPLETED, TaskStatus.DRAFT)) {
            Task other =
                    COUNTY.task(task.getFocus().getReference(), task.getFor().getReference(), status);
            other.setId("made-" + task.getIdElement().getIdPart());
            refused(COUNTY.put(other, null), 422, "task-move");
        }
    }

    @Test
    void whatWasReceivedIsKept() {
        Task task = COUNTY.moved(COUNTY.asked("referral-up"), to("received"));
        assertThat(org.xinglin.testkit.Refusal.of(() -> COUNTY.client
                                .delete()
                                .resourceById(task.getIdElement().toUnqualifiedVersionless())
                                .execute())
                        .rules())
                .contains("task-kept");
        String request = task.getFocus().getReferenceElement().getIdPart();
        assertThat(org.xinglin.testkit.Refusal.of(() -> COUNTY.client
                                .delete()
                                .resourceById("ServiceRequest", request)
                                .execute())
                        .rules())
                .contains("task-kept");
        assertThat(COUNTY.client
                        .read()
                        .resource(ServiceRequest.class)
                        .withId(request)
                        .execute())
                .isNotNull();
    }

    @Test
    void whatWasCompletedGrowsForThePerformerAlone() {
        Task accepted = COUNTY.moved(COUNTY.asked("remote-consultation"), to("accepted"));
        Task done = COUNTY.moved(accepted, to("completed") + output(COUNTY.report(accepted)));
        String version = done.getMeta().getVersionId();
        Task changed = done.copy();
        changed.setOutput(null);
        refused(COUNTY.put(changed, version), 422, "task-ended");
        changed = done.copy();
        changed.setDescription("改写");
        refused(COUNTY.put(changed, version), 422, "task-ended");
        changed = done.copy();
        changed.setStatus(TaskStatus.REQUESTED);
        refused(COUNTY.put(changed, version), 422, "task-ended");
        changed = done.copy();
        changed.addNote().setText("补充说明");
        changed.addOutput().setValue(new Reference(COUNTY.report(done))).setType(new CodeableConcept().setText("补充报告"));
        assertThat(COUNTY.put(changed, version).statusCode()).isEqualTo(200);
        Task more = COUNTY.moved(done, to("completed") + output(COUNTY.report(done)));
        assertThat(more.getOutput()).hasSize(3);
    }

    @Test
    void ofAHundredWhoAcceptOneDoes() throws Exception {
        Task task = COUNTY.asked("referral-up");
        assertThat(together(100, () -> COUNTY.move(task, to("accepted"))))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(200), Stream.generate(() -> 409).limit(99))
                                .toList());
        assertThat(milestones(COUNTY.read(Referrals.address(task)))).containsExactly("submitted", "accepted");
    }

    @Test
    void ofTwoWithTheSameVersionOneIsStored() throws Exception {
        Task task = COUNTY.asked("referral-up");
        Task accepted = task.copy();
        accepted.setStatus(TaskStatus.ACCEPTED);
        List<Integer> answers = together(20, () -> COUNTY.put(accepted, "1"));
        assertThat(answers)
                .containsOnlyOnce(200)
                .allMatch(status -> List.of(200, 409, 412).contains(status));
        assertThat(milestones(COUNTY.read(Referrals.address(task)))).containsExactly("submitted", "accepted");
    }

    private static List<Integer> together(int many, java.util.function.Supplier<HttpResponse<String>> call)
            throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(many);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            answers.add(callers.submit(() -> {
                go.await();
                return call.get().statusCode();
            }));
        }
        go.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        callers.shutdown();
        return statuses;
    }

    @Test
    void aDeskFindsItsTasks() {
        Task task = COUNTY.moved(COUNTY.asked("referral-up"), to("accepted"));
        for (String query : List.of(
                "performing-organization=" + COUNTY.hospital + "&status=accepted,received",
                "requesting-organization=" + COUNTY.township + "&business-status=accepted")) {
            Bundle found = COUNTY.client
                    .search()
                    .byUrl("Task?_count=200&" + query)
                    .returnBundle(Bundle.class)
                    .execute();
            assertThat(found.getEntry().stream()
                            .map(each -> each.getResource().getIdElement().getIdPart()))
                    .contains(task.getIdElement().getIdPart());
        }
    }
}
