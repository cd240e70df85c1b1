package org.xinglin.referral.fhir.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
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
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** Results of one institution that another recognises, and the orders that could do without a test of their own. */
class MutualRecognitionIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final String IG = "https://xinglin-fhir.github.io/ig/";
    private static final String HBA1C = "4548-4";
    private static final String HBA1C_BY_IFCC = "59261-8";

    private final String county = organization("county");
    private final String township = organization("township");
    private final String resident = create(SyntheticResident.aResident().build());

    private static String create(Resource resource) {
        return Posted.by(SERVER.client(), resource).getValue();
    }

    private static String organization(String level) {
        Organization organization = new Organization().setName("示例机构").setActive(true);
        organization.addExtension(IG + "StructureDefinition/network-level", new CodeType(level));
        return create(organization);
    }

    private DiagnosticReport report(String loinc, String by, String until) {
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

    private ServiceRequest order(String loinc, String by) {
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

    private static String until(DiagnosticReport report) {
        return report.getExtensionByUrl(IG + "StructureDefinition/mutual-recognition")
                .getExtensionByUrl("validUntil")
                .getValue()
                .primitiveValue();
    }

    private static <T extends Resource> T stored(Class<T> type, String reference) {
        return SERVER.client().read().resource(type).withUrl(reference).execute();
    }

    private static List<String> recognisable(ServiceRequest order) {
        return order.getExtensionsByUrl(IG + "StructureDefinition/recognisable").stream()
                .map(each -> ((Reference) each.getValue()).getReference())
                .toList();
    }

    /** Sends it with {@code Prefer: return=OperationOutcome}. */
    private static HttpResponse<String> send(String method, String path, Resource body) {
        return SERVER.send(
                path,
                request -> request.header("Content-Type", "application/fhir+json")
                        .header("Prefer", "return=OperationOutcome")
                        .method(method, BodyPublishers.ofString(json(body))));
    }

    private static String json(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }

    private static List<String> rules(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return Refusal.rules(
                XinglinServer.fhirContext().newJsonParser().parseResource(OperationOutcome.class, answer.body()));
    }

    private List<ParametersParameterComponent> asked(String query) {
        HttpResponse<String> answer = SERVER.get("/fhir/" + resident + "/$recognisable?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Parameters.class, answer.body())
                .getParameter();
    }

    private static String part(ParametersParameterComponent result, String name) {
        return result.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(part -> part.getValue() instanceof Reference reference
                        ? reference.getReference()
                        : part.getValue().primitiveValue())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aValidityThatIsTooLongIsCutAndTheSenderTold() {
        DiagnosticReport sent = report(HBA1C, county, "2099-12-31");
        HttpResponse<String> answer = send("POST", "/fhir/DiagnosticReport", sent);

        assertThat(rules(answer)).contains("recognition-cut");
        assertThat(answer.headers().firstValue("X-Xinglin-Warnings")).hasValue("1");
        DiagnosticReport stored = SERVER
                .client()
                .search()
                .byUrl("DiagnosticReport?patient=" + resident)
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .stream()
                .map(entry -> (DiagnosticReport) entry.getResource())
                .findFirst()
                .orElseThrow();
        assertThat(until(stored)).isEqualTo("2026-04-30");
        assertThat(json(stored)).doesNotContain("2099");

        sent.setId(stored.getIdElement().toUnqualifiedVersionless());
        assertThat(rules(send(
                        "PUT", "/fhir/DiagnosticReport/" + stored.getIdElement().getIdPart(), sent)))
                .contains("recognition-cut");
        String patch =
                "[{\"op\":\"replace\",\"path\":\"/extension/0/extension/1/valueDate\",\"value\":\"2099-12-31\"}]";
        SERVER.send(
                "/fhir/DiagnosticReport/" + stored.getIdElement().getIdPart(),
                request -> request.header("Content-Type", "application/json-patch+json")
                        .method("PATCH", BodyPublishers.ofString(patch)));
        assertThat(until(stored(
                        DiagnosticReport.class,
                        "DiagnosticReport/" + stored.getIdElement().getIdPart())))
                .isEqualTo("2026-04-30");
    }

    @Test
    void whatIsWithinTheRulesIsLeft() {
        assertThat(rules(send("POST", "/fhir/DiagnosticReport", report(HBA1C, county, "2026-04-30"))))
                .doesNotContain("recognition-cut");
    }

    @Test
    void aTransactionIsHeldToItAndItsEntryTold() {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(report("14771-0", county, "2099-12-31"))
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("DiagnosticReport");
        Bundle answer = SERVER.client().transaction().withBundle(transaction).execute();

        assertThat(Refusal.rules((OperationOutcome)
                        answer.getEntryFirstRep().getResponse().getOutcome()))
                .contains("recognition-cut");
        assertThat(until(stored(
                        DiagnosticReport.class,
                        answer.getEntryFirstRep().getResponse().getLocation().replaceAll("/_history.*", ""))))
                .isEqualTo("2026-03-31");
    }

    @Test
    void aDoctorAsksBeforeHeOrders() {
        String report = create(report(HBA1C, county, "2026-04-30"));

        ParametersParameterComponent found =
                asked("code=" + HBA1C_BY_IFCC + "&at=2026-04-30").get(0);
        assertThat(part(found, "report")).isEqualTo(report);
        assertThat(part(found, "recognised")).isEqualTo("true");
        assertThat(part(found, "until")).isEqualTo("2026-04-30");
        assertThat(part(found, "rule")).isEqualTo("recognition-hba1c");
        assertThat(part(found, "source")).contains("recognition-rules");
        assertThat(part(
                        asked("code=" + coded("http://loinc.org|" + HBA1C) + "&at=2026-05-01")
                                .get(0),
                        "recognised"))
                .as("expired, and listed")
                .isEqualTo("false");
        assertThat(asked("code=14771-0&at=2026-03-20")).as("another test").isEmpty();
        assertThat(SERVER.get("/fhir/" + resident + "/$recognisable").statusCode())
                .isEqualTo(400);
        assertThat(SERVER.get("/fhir/Patient/nobody/$recognisable?code=4548-4").statusCode())
                .isEqualTo(404);
    }

    @Test
    void itIsAskedByPostAsWell() {
        create(report(HBA1C, county, "2026-04-30"));
        Parameters question = new Parameters();
        question.addParameter("code", "http://loinc.org|" + HBA1C);
        question.addParameter().setName("at").setValue(new DateTimeType("2026-03-20"));
        HttpResponse<String> answer = SERVER.post("/fhir/" + resident + "/$recognisable", json(question));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"valueBoolean\":true");
    }

    @Test
    void aHigherLevelDoesNotRecogniseALowerOne() {
        create(report(HBA1C, township, "2026-04-30"));

        assertThat(part(
                        asked("code=4548-4&at=2026-03-20&organization=" + county)
                                .get(0),
                        "recognised"))
                .isEqualTo("false");
        assertThat(part(
                        asked("code=4548-4&at=2026-03-20&organization=" + township)
                                .get(0),
                        "recognised"))
                .isEqualTo("true");
        assertThat(SERVER.get("/fhir/" + resident + "/$recognisable?code=4548-4&organization=nowhere")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aReportCountsThatHasTheTestAmongItsResults() {
        String result = create(Reading.aResult(HBA1C, "6.5", "%")
                .of(resident)
                .at("2026-03-01T08:00:00+08:00")
                .build());
        DiagnosticReport panel = report("24323-8", county, "2026-04-15");
        String report = create(panel.addResult(new Reference(result)));

        assertThat(part(asked("code=4548-4&at=2026-03-20").get(0), "report")).isEqualTo(report);
    }

    @Test
    void anOrderNamesWhatCouldHaveBeenUsedAndItsSenderIsTold() {
        String report = create(report(HBA1C, county, "2026-04-30"));
        ServiceRequest order = order(HBA1C_BY_IFCC, township);
        order.addExtension(IG + "StructureDefinition/recognisable", new Reference("DiagnosticReport/nowhere"));
        HttpResponse<String> answer = send("POST", "/fhir/ServiceRequest", order);

        assertThat(rules(answer)).contains("recognisable-result");
        ServiceRequest stored = (ServiceRequest) SERVER.client()
                .search()
                .byUrl("ServiceRequest?patient=" + resident)
                .returnBundle(Bundle.class)
                .execute()
                .getEntryFirstRep()
                .getResource();
        assertThat(recognisable(stored)).containsExactly(report);

        stored.getExtension().clear();
        SERVER.client().update().resource(stored.setPatientInstruction("空腹")).execute();
        assertThat(recognisable(stored(
                        ServiceRequest.class,
                        "ServiceRequest/" + stored.getIdElement().getIdPart())))
                .as("kept over an update that leaves it out")
                .containsExactly(report);

        SERVER.client()
                .delete()
                .resourceById("DiagnosticReport", report.split("/")[1])
                .execute();
        assertThat(SERVER.get("/fhir/" + report).statusCode()).isEqualTo(410);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(recognisable(stored(
                                ServiceRequest.class,
                                "ServiceRequest/" + stored.getIdElement().getIdPart())))
                        .as("a reference to nothing")
                        .isEmpty());
    }

    @Test
    void withAReasonNobodyIsWarned() {
        create(report(HBA1C, county, "2026-04-30"));
        ServiceRequest order = order(HBA1C, township);
        order.addExtension(
                IG + "StructureDefinition/repeat-reason",
                new CodeableConcept(new Coding(IG + "CodeSystem/repeat-reason", "condition-changed", null)));
        HttpResponse<String> answer = send("POST", "/fhir/ServiceRequest", order);

        assertThat(rules(answer)).doesNotContain("recognisable-result");
        assertThat(answer.headers().firstValue("X-Xinglin-Warnings")).isEmpty();
    }

    @Test
    void anotherTestAnExpiredResultAndALowerLevelAreNoReasonToWarn() {
        create(report("14771-0", county, "2026-03-31"));
        create(report(HBA1C, township, "2026-04-30"));

        String order = create(order(HBA1C, county));

        assertThat(recognisable(stored(ServiceRequest.class, order))).isEmpty();
    }

    private static String coded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
