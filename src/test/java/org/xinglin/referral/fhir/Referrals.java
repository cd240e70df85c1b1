package org.xinglin.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.SyntheticResident.aResident;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Canonical;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.XinglinServer;

/** A township that asks a county hospital, at a server in the open mode. */
final class Referrals {

    private final XinglinServer server;
    final IGenericClient client;
    final String township;
    final String hospital;
    final String resident;

    Referrals(XinglinServer server) {
        this.server = server;
        this.client = server.client();
        this.hospital = create(organization("示例县医院", "county", null));
        this.township = create(organization("示例卫生院", "township", hospital));
        this.resident = create(aResident().build().setManagingOrganization(new Reference(township)));
        for (String category : List.of("remote-consult", "mdt", "lab")) {
            HealthcareService service = new HealthcareService().setActive(true);
            service.setProvidedBy(new Reference(hospital));
            service.addCategory(concept("network-service-category", category));
            create(service.setName("示例服务 " + category));
        }
    }

    private static Organization organization(String name, String level, @Nullable String above) {
        Organization organization = new Organization().setActive(true).setName(name);
        organization
                .addIdentifier()
                .setSystem("https://example.org/places")
                .setValue(UUID.randomUUID().toString());
        organization.addExtension(Canonical.definition("network-level"), new CodeType(level));
        return above == null ? organization : organization.setPartOf(new Reference(above));
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(Canonical.codeSystem(system), code, null));
    }

    static CodeableConcept because(String code) {
        return concept("request-reason", code).setText("原因：" + code);
    }

    String create(Resource resource) {
        IIdType id = client.create().resource(resource).execute().getId();
        return id.getResourceType() + "/" + id.getIdPart();
    }

    /** A new request with its task, which is requested. */
    Task asked(String category) {
        ServiceRequest request = new ServiceRequest()
                .setStatus(ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequestIntent.ORDER)
                .setSubject(
                        new Reference(create(aResident().build().setManagingOrganization(new Reference(township)))));
        request.addCategory(concept("service-request-category", category));
        request.setCode(new CodeableConcept().setText("示例"));
        request.setAuthoredOnElement(new DateTimeType("2026-01-05T09:00:00+08:00"));
        request.setRequester(new Reference(township)).addPerformer(new Reference(hospital));
        request.addReasonCode().setText("血压控制不佳");
        return taskOf(create(request), request.getSubject().getReference());
    }

    private Task taskOf(String request, String subject) {
        Bundle found = client.search()
                .byUrl("Task?focus=" + request)
                .returnBundle(Bundle.class)
                .execute();
        return found.hasEntry()
                ? (Task) found.getEntryFirstRep().getResource()
                : read(create(task(request, subject, TaskStatus.REQUESTED)));
    }

    Task task(String request, String subject, TaskStatus status) {
        Task task = new Task().setStatus(status).setIntent(TaskIntent.ORDER);
        task.setCode(concept("task-code", "service-request"));
        task.setFocus(new Reference(request)).setFor(new Reference(subject));
        task.setAuthoredOnElement(new DateTimeType("2026-01-05T09:00:00+08:00"));
        return task.setRequester(new Reference(township)).setOwner(new Reference(hospital));
    }

    Task read(String task) {
        return client.read()
                .resource(Task.class)
                .withId(task.substring("Task/".length()))
                .execute();
    }

    static String address(Task task) {
        return "Task/" + task.getIdElement().getIdPart();
    }

    /** An encounter that is based on the request of a task. */
    String arrived(Task task) {
        Encounter encounter = new Encounter().setStatus(EncounterStatus.INPROGRESS);
        encounter.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null));
        encounter.setSubject(task.getFor()).addBasedOn(task.getFocus()).setServiceProvider(new Reference(hospital));
        encounter.getPeriod().setStartElement(new DateTimeType("2026-01-06T09:00:00+08:00"));
        return create(encounter);
    }

    /** A report that is based on the request of a task. */
    String report(Task task, Reference... interpreters) {
        DiagnosticReport report = new DiagnosticReport().setStatus(DiagnosticReportStatus.FINAL);
        report.setCode(new CodeableConcept().setText("会诊意见"));
        report.setSubject(task.getFor()).addBasedOn(task.getFocus()).addPerformer(new Reference(hospital));
        report.setEffective(new DateTimeType("2026-01-06T10:00:00+08:00"));
        report.setIssuedElement(new org.hl7.fhir.r4.model.InstantType("2026-01-06T10:30:00+08:00"));
        report.setResultsInterpreter(List.of(interpreters));
        report.setConclusion("建议调整用药");
        return create(report);
    }

    HttpResponse<String> move(Task task, String parameters) {
        return server.send(
                "/fhir/" + address(task) + "/$move",
                request -> request.header("Content-Type", "application/fhir+json")
                        .header("Accept-Language", "en")
                        .POST(BodyPublishers.ofString("{\"resourceType\":\"Parameters\",\"parameter\":["
                                + parameters.replace('\'', '"') + "]}")));
    }

    /** Moves it by {@code $move}; fails if that is refused. */
    Task moved(Task task, String parameters) {
        HttpResponse<String> answer = move(task, parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext().newJsonParser().parseResource(Task.class, answer.body());
    }

    static String to(String state) {
        return "{'name':'to','valueCode':'" + state + "'}";
    }

    static String reason(String code) {
        return ",{'name':'reason','valueCodeableConcept':{'coding':[{'system':'"
                + Canonical.codeSystem("request-reason") + "','code':'" + code + "'}],'text':'" + code + "'}}";
    }

    static String output(String reference) {
        return ",{'name':'output','valueReference':{'reference':'" + reference + "'}}";
    }

    HttpResponse<String> put(Task task, @Nullable String version) {
        return write(
                "PUT",
                task,
                version,
                XinglinServer.fhirContext().newJsonParser().encodeResourceToString(task));
    }

    HttpResponse<String> patch(Task task, @Nullable String version, String operations) {
        return write("PATCH", task, version, operations.replace('\'', '"'));
    }

    private HttpResponse<String> write(String method, Task task, @Nullable String version, String body) {
        return server.send("/fhir/" + address(task), request -> {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/json-patch+json" : "application/fhir+json");
            request.header("Prefer", "return=OperationOutcome").header("Accept-Language", "en");
            if (version != null) {
                request.header("If-Match", "W/\"" + version + "\"");
            }
            return request.method(method, BodyPublishers.ofString(body));
        });
    }

    HttpResponse<String> transaction(Bundle bundle) {
        return server.post("/fhir", XinglinServer.fhirContext().newJsonParser().encodeResourceToString(bundle));
    }

    static void refused(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(rules(answer)).as(answer.body()).contains(rule);
    }

    static List<String> rules(HttpResponse<String> answer) {
        return Refusal.rules(
                XinglinServer.fhirContext().newJsonParser().parseResource(OperationOutcome.class, answer.body()));
    }

    static List<String> milestones(Task task) {
        return task.getExtensionsByUrl(TaskMarks.MILESTONE).stream()
                .map(each -> each.getExtensionString("code") == null
                        ? each.getExtensionByUrl("code").getValue().primitiveValue()
                        : each.getExtensionString("code"))
                .toList();
    }
}
