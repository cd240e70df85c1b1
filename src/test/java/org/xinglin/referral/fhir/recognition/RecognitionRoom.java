package org.xinglin.referral.fhir.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** A county hospital, a township, and a resident whose results one of them has: what tests of recognition send and read. */
final class RecognitionRoom {

    static final XinglinServer SERVER = SharedServer.get();
    static final String IG = "https://xinglin-fhir.github.io/ig/";
    static final String HBA1C = "4548-4";
    static final String HBA1C_BY_IFCC = "59261-8";

    final String county = organization("county");
    final String township = organization("township");
    final String resident = create(SyntheticResident.aResident().build());

    static String create(Resource resource) {
        return Posted.by(SERVER.client(), resource).getValue();
    }

    static String organization(String level) {
        Organization organization = new Organization().setName("示例机构").setActive(true);
        organization.addExtension(IG + "StructureDefinition/network-level", new CodeType(level));
        return create(organization);
    }

    DiagnosticReport report(String loinc, String by, String until) {
        DiagnosticReport report = new DiagnosticReport();
        report.setStatus(DiagnosticReportStatus.FINAL);
        report.getCode().addCoding(new Coding("http://loinc.org", loinc, null));
        report.setSubject(new Reference(resident));
        report.setEffective(new DateTimeType("2026-03-01T08:00:00+08:00"));
        report.addPerformer(new Reference(by));
        report.setConclusion("示例");
        Extension mark = report.addExtension().setUrl(IG + "StructureDefinition/mutual-recognition");
        mark.addExtension("level", new CodeType("county"));
        mark.addExtension("validUntil", new DateType(until));
        return report;
    }

    ServiceRequest order(String loinc, String by) {
        ServiceRequest order = new ServiceRequest();
        order.setStatus(ServiceRequestStatus.ACTIVE);
        order.setIntent(ServiceRequestIntent.ORDER);
        order.addCategory(
                new CodeableConcept(new Coding(IG + "CodeSystem/service-request-category", "lab-order", null)));
        order.getCode().addCoding(new Coding("http://loinc.org", loinc, null));
        order.setSubject(new Reference(resident));
        order.setAuthoredOnElement(new DateTimeType("2026-03-20T08:00:00+08:00"));
        order.setRequester(new Reference(by));
        order.addReasonCode().setText("复查");
        return order;
    }

    static String until(DiagnosticReport report) {
        return report.getExtensionByUrl(IG + "StructureDefinition/mutual-recognition")
                .getExtensionByUrl("validUntil")
                .getValue()
                .primitiveValue();
    }

    static <T extends Resource> T stored(Class<T> type, String reference) {
        return SERVER.client().read().resource(type).withUrl(reference).execute();
    }

    static List<String> recognisable(ServiceRequest order) {
        return order.getExtensionsByUrl(IG + "StructureDefinition/recognisable").stream()
                .map(each -> ((Reference) each.getValue()).getReference())
                .toList();
    }

    /** Sends it with {@code Prefer: return=OperationOutcome}. */
    static HttpResponse<String> send(String method, String path, Resource body) {
        return SERVER.send(
                path,
                request -> request.header("Content-Type", "application/fhir+json")
                        .header("Prefer", "return=OperationOutcome")
                        .method(method, BodyPublishers.ofString(json(body))));
    }

    static String json(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }

    static List<String> rules(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return Refusal.rules(
                XinglinServer.fhirContext().newJsonParser().parseResource(OperationOutcome.class, answer.body()));
    }

    List<ParametersParameterComponent> asked(String query) {
        HttpResponse<String> answer = SERVER.get("/fhir/" + resident + "/$recognisable?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Parameters.class, answer.body())
                .getParameter();
    }

    static String part(ParametersParameterComponent result, String name) {
        return result.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(part -> part.getValue() instanceof Reference reference
                        ? reference.getReference()
                        : part.getValue().primitiveValue())
                .findFirst()
                .orElseThrow();
    }

    static String coded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
