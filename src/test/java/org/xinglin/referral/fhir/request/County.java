package org.xinglin.referral.fhir.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Canonical;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** A county of its own on a server: hospital, township, village, home, and their residents, with the requests between them. */
final class County {

    private static final AtomicInteger NEXT = new AtomicInteger();

    final XinglinServer server;
    final String hospital;
    final String township;
    final String village;
    final String home;

    County(XinglinServer server) {
        this.server = server;
        hospital = organization("county", null);
        township = organization("township", hospital);
        village = organization("village", township);
        home = organization(null, township);
    }

    String organization(@Nullable String level, @Nullable String above) {
        Organization organization = new Organization().setName("示例机构").setActive(true);
        organization
                .addIdentifier()
                .setSystem("urn:oid:2.16.156.10011.1.5")
                .setValue("PDY" + System.nanoTime() + "-" + NEXT.incrementAndGet());
        if (level != null) {
            organization.addExtension(Canonical.definition("network-level"), new CodeType(level));
        }
        if (above != null) {
            organization.setPartOf(new Reference(above));
        }
        return created(organization);
    }

    String offers(String organization, String service) {
        HealthcareService offered = new HealthcareService().setActive(true).setName("示例服务");
        offered.setProvidedBy(new Reference(organization));
        offered.addCategory(code("network-service-category", service));
        return created(offered);
    }

    String resident() {
        Patient resident = SyntheticResident.aResident().build();
        resident.setManagingOrganization(new Reference(village));
        return created(resident);
    }

    static ServiceRequest request(String category, String resident, String from, String to, String icd10) {
        ServiceRequest request = new ServiceRequest();
        request.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
        request.addCategory(code("service-request-category", category));
        request.setSubject(new Reference(resident));
        request.setAuthoredOnElement(new DateTimeType("2026-11-05T09:00:00+08:00"));
        request.setRequester(new Reference(from));
        request.addPerformer(new Reference(to));
        request.addReasonCode(new CodeableConcept(
                        new Coding().setSystem("http://hl7.org/fhir/sid/icd-10").setCode(icd10))
                .setText("诊断"));
        return request;
    }

    static CodeableConcept code(String system, String code) {
        return new CodeableConcept(
                new Coding().setSystem(Canonical.codeSystem(system)).setCode(code));
    }

    /** The address of what was stored. */
    String created(Resource resource) {
        HttpResponse<String> answer = post(resource);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return resource.fhirType() + "/"
                + SentRecord.read(answer).getIdElement().getIdPart();
    }

    HttpResponse<String> post(Resource resource) {
        return SentRecord.by(server, "POST", resource.fhirType(), SentRecord.json(resource));
    }

    HttpResponse<String> put(Resource resource) {
        return SentRecord.by(
                server,
                "PUT",
                resource.fhirType() + "/" + resource.getIdElement().getIdPart(),
                SentRecord.json(resource));
    }

    <T extends Resource> T read(Class<T> type, String address) {
        HttpResponse<String> answer = server.send("/fhir/" + address, request -> request.GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SentRecord.read(type, answer);
    }

    List<Task> tasks(String request) {
        HttpResponse<String> answer = server.send("/fhir/Task?focus=" + request, each -> each.GET());
        return SentRecord.read(Bundle.class, answer).getEntry().stream()
                .map(entry -> (Task) entry.getResource())
                .toList();
    }

    /** Moves a task by an update. */
    Task moved(Task task, TaskStatus status) {
        Task moved = task.copy().setStatus(status);
        if (status == TaskStatus.REJECTED || status == TaskStatus.CANCELLED) {
            moved.setStatusReason(code("request-reason", "other").setText("不再需要"));
        }
        HttpResponse<String> answer = SentRecord.by(
                server,
                "PUT",
                "Task/" + task.getIdElement().getIdPart(),
                SentRecord.json(moved),
                "If-Match",
                "W/\"" + task.getMeta().getVersionId() + "\"");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SentRecord.read(Task.class, answer);
    }

    static List<String> rules(HttpResponse<String> answer) {
        return Refusal.rules(SentRecord.read(OperationOutcome.class, answer));
    }
}
