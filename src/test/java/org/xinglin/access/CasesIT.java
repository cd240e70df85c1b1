package org.xinglin.access;

import static org.xinglin.access.Consents.consent;
import static org.xinglin.access.Consents.permit;
import static org.xinglin.access.TwoTowns.accepted;
import static org.xinglin.access.TwoTowns.reading;
import static org.xinglin.access.TwoTowns.refused;
import static org.xinglin.access.TwoTowns.resident;
import static org.xinglin.access.TwoTowns.store;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/** A case is open while its request is, and to those who hold the posts that it names. */
class CasesIT {

    private static final String HOSPITAL = "Organization/coast-hospital";

    private final Person village = program("hill-village");
    private final Person hospital = program("coast-hospital");
    private final Person ward = program("coast-ward");
    private final Person coast = program("coast");

    private static Person program(String organisation) {
        return Person.program(organisation, TwoTowns.ALL);
    }

    @Test
    void aDraftARevokedAndADeletedRequestOpenNothing() {
        store(resident("c1", "hill-village"), reading("c1-1", "c1"));
        for (ServiceRequestStatus closed : List.of(
                ServiceRequestStatus.DRAFT,
                ServiceRequestStatus.REVOKED,
                ServiceRequestStatus.ENTEREDINERROR,
                ServiceRequestStatus.UNKNOWN)) {
            accepted(village.put(request("c1-case", "c1", closed, HOSPITAL)));
            closed(hospital, "c1", "c1-case");
            accepted(village.put(request("c1-case", "c1", ServiceRequestStatus.ACTIVE, HOSPITAL)));
            open(hospital, "c1", "c1-case");
        }
        accepted(village.put(request("c1-case", "c1", ServiceRequestStatus.COMPLETED, HOSPITAL)));
        open(hospital, "c1", "c1-case");
        accepted(village.delete("/ServiceRequest/c1-case"));
        refused(hospital.get("/Patient/c1"), 404);
        refused(hospital.get("/ServiceRequest/c1-case/_history/1"), 404);
        accepted(village.get("/ServiceRequest/c1-case/_history/1"));
    }

    /** What is shown for a case's sake is opened no further by a consent of the one to whom it is shown. */
    @Test
    void aConsentIsGivenByWhoCaresForTheResident() {
        store(resident("c9", "hill-village"), reading("c9-1", "c9"));
        accepted(village.put(request("c9-case", "c9", ServiceRequestStatus.ACTIVE, HOSPITAL)));
        open(hospital, "c9", "c9-case");

        refused(hospital.put(consent("c9-self", "c9", permit("coast-hospital"))), 403, "out-of-reach");
        refused(hospital.get("/Observation/c9-1"), 404);
        accepted(village.put(consent("c9-self", "c9", permit("coast-hospital"))));
        accepted(hospital.get("/Observation/c9-1"));
    }

    @Test
    void anAcceptedTaskCountsWhileItsRequestIsOpen() {
        store(resident("c2", "hill-village"), reading("c2-1", "c2"));
        accepted(village.put(request("c2-case", "c2", ServiceRequestStatus.ACTIVE, HOSPITAL)));
        accepted(village.put(task("c2-task", "c2", "c2-case", TaskStatus.REQUESTED)));
        refused(hospital.get("/Observation/c2-1"), 404);
        refused(village.move("c2-task", "accepted"), 422, "task-move");
        accepted(hospital.move("c2-task", "accepted"));
        accepted(hospital.get("/Observation/c2-1"));
        // A task goes on to name its request, and the request to ask who has it in hand.
        Task aside = task("c2-task", "c2", "c2-case", TaskStatus.ACCEPTED);
        aside.setFocus(null);
        refused(hospital.with("If-Match", "W/\"2\"").put(aside), 422, "task-identity");
        refused(
                village.put(request("c2-case", "c2", ServiceRequestStatus.ACTIVE, "Organization/hill-town")),
                422,
                "task-identity");
        accepted(hospital.get("/Observation/c2-1"));
        accepted(village.put(request("c2-case", "c2", ServiceRequestStatus.REVOKED, HOSPITAL)));
        refused(hospital.get("/Observation/c2-1"), 404);
        closed(hospital, "c2", "c2-case");
        // What was taken back is asked anew, by another request.
        refused(
                village.put(request("c2-case", "c2", ServiceRequestStatus.ACTIVE, HOSPITAL)),
                422,
                "request-status-follows");
        refused(hospital.get("/Observation/c2-1"), 404);
    }

    @Test
    void aCaseFollowsThePostsThatItNames() {
        store(
                resident("c3", "hill-village"),
                resident("c4", "hill-village"),
                reading("c3-1", "c3"),
                post("c3-post", "coast-ward", true, null));
        String post = "PractitionerRole/c3-post";
        accepted(village.put(request("c3-case", "c3", ServiceRequestStatus.ACTIVE, post)));
        accepted(village.put(
                task("c3-task", "c3", "c3-case", TaskStatus.REQUESTED).setOwner(new Reference(post))));
        open(ward, "c3", "c3-case");
        accepted(ward.move("c3-task", "accepted"));
        accepted(ward.get("/Observation/c3-1"));

        store(post("c3-post", "coast", true, null));
        closed(ward, "c3", "c3-case");
        open(coast, "c3", "c3-case");
        refused(ward.get("/Observation/c3-1"), 404);
        accepted(coast.get("/Observation/c3-1"));

        store(post("c3-post", "coast", false, null));
        closed(coast, "c3", "c3-case");
        refused(coast.get("/Observation/c3-1"), 404);
        store(post("c3-post", "coast", true, "2020-12-31"));
        closed(coast, "c3", "c3-case");
        refused(coast.get("/Observation/c3-1"), 404);
        store(post("c3-post", "coast-ward", true, "2099-12-31"));
        open(ward, "c3", "c3-case");
        accepted(ward.get("/Observation/c3-1"));

        // The other way round: the post has moved, or ended, before the case.
        store(post("c3-ended", "coast-ward", true, "2020"));
        accepted(village.put(request("c3-late", "c4", ServiceRequestStatus.ACTIVE, "PractitionerRole/c3-ended")));
        refused(ward.get("/ServiceRequest/c3-late"), 404);
        store(post("c3-ended", "coast-ward", true, null));
        accepted(ward.get("/ServiceRequest/c3-late"));
    }

    private static void open(Person reader, String resident, String request) {
        accepted(reader.get("/ServiceRequest/" + request));
        accepted(reader.get("/Patient/" + resident));
    }

    private static void closed(Person reader, String resident, String request) {
        refused(reader.get("/ServiceRequest/" + request), 404);
        refused(reader.get("/Patient/" + resident), 404);
    }

    private static PractitionerRole post(
            String id, String organisation, boolean active, @org.jspecify.annotations.Nullable String until) {
        PractitionerRole post = new PractitionerRole();
        post.setId(id);
        post.setActive(active);
        post.setPractitioner(new Reference("Practitioner/near-doctor"));
        post.setOrganization(new Reference("Organization/" + organisation));
        post.addCode().addCoding(new Coding("http://terminology.hl7.org/CodeSystem/practitioner-role", "doctor", null));
        if (until != null) {
            post.getPeriod().setEndElement(new DateTimeType(until));
        }
        return post;
    }

    private static ServiceRequest request(String id, String resident, ServiceRequestStatus status, String performer) {
        ServiceRequest request = new ServiceRequest();
        request.setId(id);
        request.setStatus(status).setIntent(ServiceRequestIntent.ORDER);
        request.getCode().setText("会诊");
        request.setSubject(new Reference("Patient/" + resident));
        request.setRequester(new Reference("Organization/hill-village"));
        request.addPerformer(new Reference(performer));
        return request;
    }

    private static Task task(String id, String resident, String request, TaskStatus status) {
        Task task = new Task();
        task.setId(id);
        task.setStatus(status).setIntent(TaskIntent.ORDER);
        task.setFocus(new Reference("ServiceRequest/" + request));
        task.setFor(new Reference("Patient/" + resident));
        task.setRequester(new Reference("Organization/hill-village"));
        task.setOwner(new Reference(HOSPITAL));
        return task;
    }
}
