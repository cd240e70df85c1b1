package org.xinglin.referral.fhir.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.xinglin.referral.fhir.TaskMarks;
import org.xinglin.testkit.SharedServer;

/** A request and its tasks never disagree (ADR 44). */
class RequestCasesIT {

    private final County county = new County(SharedServer.get());
    private final String resident = county.resident();

    private ServiceRequest up() {
        return County.request("referral-up", resident, county.township, county.hospital, "I10");
    }

    private Task only(String request) {
        assertThat(county.tasks(request)).hasSize(1);
        return county.tasks(request).get(0);
    }

    private ServiceRequestStatus status(String request) {
        return county.read(ServiceRequest.class, request).getStatus();
    }

    @Test
    void anActiveRequestOpensItsTask() {
        String request = county.created(up());
        Task task = only(request);

        assertThat(task.getStatus()).isEqualTo(TaskStatus.REQUESTED);
        assertThat(task.getOwner().getReference()).isEqualTo(county.hospital);
        assertThat(task.getRequester().getReference()).isEqualTo(county.township);
        assertThat(task.getFor().getReference()).isEqualTo(resident);
        assertThat(task.hasExtension(TaskMarks.NEXT_STEP_DUE)).isTrue();
        assertThat(task.hasExtension(TaskMarks.MILESTONE)).isTrue();
    }

    @Test
    void aDraftHasNoneUntilItIsActive() {
        String request = county.created(up().setStatus(ServiceRequestStatus.DRAFT));
        assertThat(county.tasks(request)).isEmpty();

        county.put(county.read(ServiceRequest.class, request).setStatus(ServiceRequestStatus.ACTIVE));

        assertThat(only(request).getStatus()).isEqualTo(TaskStatus.REQUESTED);
    }

    @Test
    void revokingCancelsAndCancellingRevokes() {
        String revoked = county.created(up());
        HttpResponse<String> answer =
                county.put(county.read(ServiceRequest.class, revoked).setStatus(ServiceRequestStatus.REVOKED));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(only(revoked).getStatus()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(status(revoked)).isEqualTo(ServiceRequestStatus.REVOKED);

        String cancelled = county.created(up());
        county.moved(only(cancelled), TaskStatus.CANCELLED);
        assertThat(status(cancelled)).isEqualTo(ServiceRequestStatus.REVOKED);
    }

    @Test
    void aRequestThatIsDeclinedStaysActiveAndSomebodyElseIsAsked() {
        String request = county.created(up());
        county.moved(only(request), TaskStatus.REJECTED);
        assertThat(status(request)).isEqualTo(ServiceRequestStatus.ACTIVE);
        String other = county.organization("county", null);
        ServiceRequest elsewhere = county.read(ServiceRequest.class, request);
        elsewhere.getPerformerFirstRep().setReference(other);

        HttpResponse<String> answer = county.put(elsewhere);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(county.tasks(request))
                .extracting(task -> task.getOwner().getReference())
                .containsExactlyInAnyOrder(county.hospital, other);
    }

    @Test
    void aSenderWritesNoStatusAndNoPartiesOnceThereIsATask() {
        String request = county.created(up());
        ServiceRequest stored = county.read(ServiceRequest.class, request);

        HttpResponse<String> completed = county.put(stored.copy().setStatus(ServiceRequestStatus.COMPLETED));
        assertThat(completed.statusCode()).isEqualTo(422);
        assertThat(County.rules(completed)).contains("request-status-follows");
        ServiceRequest other = stored.copy();
        other.getPerformerFirstRep().setReference(county.organization("county", null));
        assertThat(county.put(other).statusCode()).isEqualTo(422);
        stored.addNote().setText("补充");
        assertThat(county.put(stored).statusCode()).isEqualTo(200);
    }

    @Test
    void severalWhoAreAskedTogetherHaveTasksBelowTheLeaders() {
        String other = county.organization("county", null);
        county.offers(county.hospital, "mdt");
        county.offers(other, "mdt");
        ServiceRequest mdt = County.request("mdt", resident, county.township, county.hospital, "O14");
        mdt.addPerformer(new Reference(other));

        List<Task> tasks = county.tasks(county.created(mdt));

        assertThat(tasks).hasSize(2);
        Task leader =
                tasks.stream().filter(task -> !task.hasPartOf()).findFirst().orElseThrow();
        assertThat(leader.getOwner().getReference()).isEqualTo(county.hospital);
        assertThat(tasks.stream().filter(Task::hasPartOf))
                .singleElement()
                .satisfies(child -> assertThat(child.getPartOfFirstRep().getReference())
                        .isEqualTo("Task/" + leader.getIdElement().getIdPart()));
    }

    @Test
    void theLastSessionCompletesTheCourseAlsoWhenAllComeAtOnce() {
        county.offers(county.hospital, "tcm-technique");
        ServiceRequest course = County.request("tcm-service", resident, county.township, county.hospital, "M54");
        course.setCode(new CodeableConcept().setText("推拿"));
        course.setQuantity(new Quantity(6));
        String request = county.created(course);
        county.moved(only(request), TaskStatus.ACCEPTED);
        String withdrawn = county.created(session(request));
        Procedure error = county.read(Procedure.class, withdrawn);
        county.put(error.setStatus(ProcedureStatus.ENTEREDINERROR));
        IntStream.range(0, 5).forEach(each -> county.created(session(request)));
        assertThat(only(request).getStatus()).isEqualTo(TaskStatus.ACCEPTED);

        List<CompletableFuture<HttpResponse<String>>> last = IntStream.range(0, 3)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> county.post(session(request))))
                .toList();
        last.forEach(each -> assertThat(each.join().statusCode()).isEqualTo(201));

        Task done = only(request);
        assertThat(done.getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(done.getOutput()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(status(request)).isEqualTo(ServiceRequestStatus.COMPLETED);
    }

    private Procedure session(String request) {
        Procedure session = new Procedure().setStatus(ProcedureStatus.COMPLETED);
        session.addBasedOn(new Reference(request));
        session.setSubject(new Reference(resident));
        session.setCode(new CodeableConcept().setText("推拿"));
        session.setPerformed(new DateTimeType("2026-11-06T09:00:00+08:00"));
        return session;
    }
}
