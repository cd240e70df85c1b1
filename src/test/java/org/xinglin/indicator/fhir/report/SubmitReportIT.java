package org.xinglin.indicator.fhir.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.MeasureReport;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** What is handed in is one, and stays. */
class SubmitReportIT {

    private final County county = new County(SharedServer.get());

    private HttpResponse<String> submit(String measure, String more) {
        return county.server.post("/fhir/Measure/" + measure + "/$submit-report", """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "periodStart", "valueDate": "2025-01-01"},
                  {"name": "periodEnd", "valueDate": "2025-12-31"}%s]}""".formatted(more));
    }

    private String organization() {
        return ", {\"name\": \"organization\", \"valueReference\": {\"reference\": \"%s\"}}".formatted(county.county);
    }

    private static String corrects(String report, String reason) {
        return ", {\"name\": \"corrects\", \"valueReference\": {\"reference\": \"%s\"}}".formatted(report)
                + (reason.isEmpty() ? "" : ", {\"name\": \"reason\", \"valueString\": \"%s\"}".formatted(reason));
    }

    private static MeasureReport report(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext().newJsonParser().parseResource(MeasureReport.class, answer.body());
    }

    @Test
    void aReportIsOneAndACorrectionNamesIt() {
        county.hypertensive(county.east);
        await("counted")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(county.rate("bp-control", county.county)).isEqualTo("0/1 0.0"));
        MeasureReport first = report(submit("bp-control", organization()));
        String address = "MeasureReport/" + first.getIdElement().getIdPart();
        assertThat(County.said(first.getGroupFirstRep())).isEqualTo("0/1 0.0");

        HttpResponse<String> again = submit("bp-control", organization());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("report-submitted").contains(address);
        assertThat(submit("bp-control", organization() + corrects(address, "")).statusCode())
                .isEqualTo(422);
        assertThat(submit("bp-control", organization() + corrects("MeasureReport/other", "晚到的记录"))
                        .body())
                .contains("report-correction");

        county.hypertensive(county.west);
        await("counted")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(county.rate("bp-control", county.county)).isEqualTo("0/2 0.0"));
        MeasureReport second = report(submit("bp-control", organization() + corrects(address, "晚到的记录")));
        assertThat(County.said(second.getGroupFirstRep())).isEqualTo("0/2 0.0");
        assertThat(second.getExtensionByUrl(County.IG + "StructureDefinition/report-corrects"))
                .isNotNull();
        assertThat(County.said(county.read(MeasureReport.class, address).getGroupFirstRep()))
                .isEqualTo("0/1 0.0");
        assertThat(submit("bp-control", organization() + corrects(address, "再来"))
                        .statusCode())
                .isEqualTo(422);

        MeasureReport changed = county.read(MeasureReport.class, address);
        changed.getGroupFirstRep().getPopulationFirstRep().setCount(7);
        String json = XinglinServer.fhirContext().newJsonParser().encodeResourceToString(changed);
        HttpResponse<String> put = county.server.send(
                "/fhir/" + address,
                request -> request.header("Content-Type", "application/fhir+json")
                        .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(json)));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(422);
        assertThat(put.body()).contains("report-final");
        assertThat(county.server
                        .send("/fhir/" + address, request -> request.DELETE())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void ofManyAtOnceOneIsTaken() {
        List<HttpResponse<String>> answers = IntStream.range(0, 8)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> submit("tcm-share", organization())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 409);
        List<HttpResponse<String>> taken =
                answers.stream().filter(each -> each.statusCode() == 200).toList();
        assertThat(taken).hasSize(1);
        String first = "MeasureReport/" + report(taken.get(0)).getIdElement().getIdPart();
        assertThat(answers.stream().filter(each -> each.statusCode() == 409))
                .allSatisfy(each -> assertThat(each.body()).contains(first));
    }

    @Test
    void whatIsNotOverIsNotSubmitted() {
        HttpResponse<String> answer = county.server.post("/fhir/Measure/bp-control/$submit-report", """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "periodStart", "valueDate": "%1$d-01-01"},
                  {"name": "periodEnd", "valueDate": "%1$d-12-31"}%2$s]}""".formatted(
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear() + 1, organization()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("report-too-early");
        assertThat(submit("bp-control", "").statusCode()).isEqualTo(400);
    }
}
