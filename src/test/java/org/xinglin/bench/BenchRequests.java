package org.xinglin.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.xinglin.derivation.Transactions;
import org.xinglin.kernel.Canonical;
import org.xinglin.referral.fhir.RequestTasks;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** A township that refers residents to a county hospital, among other institutions with tasks of their own. */
final class BenchRequests {

    /** Who is asked, of whose desk the waiting list is. */
    static final String HOSPITAL = "Organization/bench-hospital";

    static final String TOWNSHIP = "Organization/bench-township";
    static final int OTHERS = 100;

    private static final String TIME = "2026-01-05T09:00:00+08:00";
    private static final int A_TRANSACTION = 200;

    private final Contender server;

    BenchRequests(Contender server) {
        this.server = server;
    }

    /** The institutions. */
    void settle() throws IOException, InterruptedException {
        List<Resource> places = new ArrayList<>();
        places.add(place(HOSPITAL, "county"));
        places.add(place(TOWNSHIP, "township").setPartOf(new Reference(HOSPITAL)));
        IntStream.range(0, OTHERS).forEach(each -> places.add(place(other(each), "county")));
        store(places);
    }

    static String other(int number) {
        return "Organization/bench-other-" + number;
    }

    private static Organization place(String address, String level) {
        Organization place = new Organization().setActive(true).setName("示例机构");
        place.setId(address.substring("Organization/".length()));
        place.addIdentifier().setSystem("https://bench.example.org/places").setValue(address);
        place.addExtension(Canonical.definition("network-level"), new CodeType(level));
        return place;
    }

    /** The tasks of so many new requests, each of a resident of its own, with what shows that he came and what came of it. */
    List<String> asked(String run, int many) throws IOException, InterruptedException {
        List<Resource> all = new ArrayList<>();
        List<String> tasks = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            String id = run + "-" + number;
            Patient resident = SyntheticResident.aResident().build();
            resident.setManagingOrganization(new Reference(TOWNSHIP)).setId(id);
            all.add(resident);
            all.add(referral(id));
            all.add(encounter(id));
            all.add(report(id));
            tasks.add("Task/" + RequestTasks.idOf(id, HOSPITAL));
        }
        store(all);
        return tasks;
    }

    private static ServiceRequest referral(String id) {
        ServiceRequest request = new ServiceRequest()
                .setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequest.ServiceRequestIntent.ORDER)
                .setSubject(new Reference("Patient/" + id))
                .setAuthoredOnElement(new DateTimeType(TIME))
                .setRequester(new Reference(TOWNSHIP))
                .addPerformer(new Reference(HOSPITAL))
                .setCode(new CodeableConcept().setText("上转"));
        request.addCategory(ours("service-request-category", "referral-up"));
        request.addReasonCode().setText("血压控制不佳");
        request.setId(id);
        return request;
    }

    private static Encounter encounter(String id) {
        Encounter encounter = new Encounter().setStatus(Encounter.EncounterStatus.INPROGRESS);
        encounter.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null));
        encounter.setSubject(new Reference("Patient/" + id)).setServiceProvider(new Reference(HOSPITAL));
        encounter.addBasedOn(new Reference("ServiceRequest/" + id));
        encounter.getPeriod().setStartElement(new DateTimeType(TIME));
        encounter.setId(id);
        return encounter;
    }

    private static DiagnosticReport report(String id) {
        DiagnosticReport report = new DiagnosticReport().setStatus(DiagnosticReport.DiagnosticReportStatus.FINAL);
        report.setCode(new CodeableConcept().setText("反馈")).setSubject(new Reference("Patient/" + id));
        report.addBasedOn(new Reference("ServiceRequest/" + id)).addPerformer(new Reference(HOSPITAL));
        report.setEffective(new DateTimeType(TIME)).setIssuedElement(new InstantType(TIME));
        report.setConclusion("建议调整用药").setId(id);
        return report;
    }

    /**
     * So many tasks that go by no machine, with what those of requests have: what an update of any Task costs is seen by them.
     *
     * @param like a task of a request
     */
    List<String> plain(String run, int many, Task like) throws IOException, InterruptedException {
        List<Task> all = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            Task task = like.copy();
            task.setMeta(null);
            task.setCode(new CodeableConcept(new Coding("https://bench.example.org/work", "call-back", null)))
                    .setFocus(task.getFor().copy())
                    .setId(run + "-" + number);
            all.add(task);
        }
        store(all);
        return all.stream()
                .map(task -> "Task/" + task.getIdElement().getIdPart())
                .toList();
    }

    /** Open tasks, one after the other at each of these institutions. */
    void open(String run, int many, IntFunction<String> owner) throws IOException, InterruptedException {
        for (int first = 0; first < many; first += A_TRANSACTION) {
            List<Task> together = new ArrayList<>();
            for (int number = first; number < Math.min(many, first + A_TRANSACTION); number++) {
                Task task = new Task().setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
                task.setCode(ours("task-code", "inspection-finding")).setFor(new Reference(TOWNSHIP));
                task.setRequester(new Reference(TOWNSHIP)).setOwner(new Reference(owner.apply(number)));
                task.setAuthoredOnElement(new DateTimeType(
                        "2026-%02d-%02dT%02d:00:00+08:00".formatted(1 + number % 11, 1 + number % 28, number % 24)));
                task.setFocus(new Reference(owner.apply(number))).setDescription("整改");
                task.setId(run + "-" + number);
                together.add(task);
            }
            store(together);
        }
    }

    static CodeableConcept ours(String system, String code) {
        return new CodeableConcept(new Coding(Canonical.codeSystem(system), code, null));
    }

    void store(List<? extends Resource> resources) throws IOException, InterruptedException {
        for (int first = 0; first < resources.size(); first += A_TRANSACTION) {
            answered(server.request("")
                    .header("Content-Type", "application/fhir+json")
                    .POST(BodyPublishers.ofString(json(Transactions.of(
                            resources.subList(first, Math.min(resources.size(), first + A_TRANSACTION))))))
                    .build());
        }
    }

    static String json(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }

    Task read(String address) throws IOException, InterruptedException {
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(
                        Task.class, answered(server.request("/" + address).build()));
    }

    String answered(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Until nobody has anything left to do about what was stored. */
    void awaitQuiet() throws IOException, InterruptedException {
        while (!server.get("/actuator/events?parked=false").contains("\"events\":[]")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
