package org.xinglin.indicator.fhir.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.GuardedCounty;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** Who sees counts alone sees no list and no small count, and nobody sees the rates of others. */
class CountsAloneIT {

    private static final XinglinServer SERVER = GuardedServer.get();
    private static final String PERIOD = "periodStart=2026&periodEnd=2026";
    private static final String LARGE = "indicator-large";
    private static final String SMALL = "indicator-small";

    @BeforeAll
    static void twoVillagesOfWhichOneIsSmall() {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        for (String village : List.of(LARGE, SMALL)) {
            Organization organization = new Organization().setName("指标测试村").setActive(true);
            organization.setId(village);
            organization.setPartOf(new Reference("Organization/river-west"));
            put(bundle, organization);
            IntStream.range(0, village.equals(LARGE) ? 9 : 3).forEach(number -> {
                Patient resident = SyntheticResident.aResident().build();
                resident.setId(village + "-" + number);
                resident.setManagingOrganization(new Reference("Organization/" + village));
                put(bundle, resident);
            });
        }
        String body = XinglinServer.fhirContext().newJsonParser().encodeResourceToString(bundle);
        HttpResponse<String> answer = SERVER.send(
                "/fhir",
                request -> request.header("Authorization", "Bearer " + platform())
                        .header("Content-Type", "application/fhir+json")
                        .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        await("counted")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(report(platform(), "organization=river-west")
                                .getGroupFirstRep()
                                .getPopulationFirstRep()
                                .getCount())
                        .isEqualTo(12));
    }

    private static void put(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
    }

    private static String platform() {
        return GuardedServer.token(GuardedCounty.PLATFORM, "system/*.cruds");
    }

    private static String cdc() {
        return GuardedServer.token(GuardedCounty.APP, "cdc.river", null, new String[] {
            "user/Measure.rs", "user/MeasureReport.rs", "user/Organization.rs"
        });
    }

    private static HttpResponse<String> ask(String token, String query) {
        return SERVER.send(
                "/fhir/Measure/contract-rate/$evaluate-measure?" + PERIOD + "&" + query,
                request -> request.header("Authorization", "Bearer " + token));
    }

    private static MeasureReport report(String token, String query) {
        HttpResponse<String> answer = ask(token, query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext().newJsonParser().parseResource(MeasureReport.class, answer.body());
    }

    /** Whether a denominator is told. */
    private static boolean told(MeasureReport report) {
        return report.getGroupFirstRep().getPopulationFirstRep().hasCount()
                && report.getGroupFirstRep()
                                .getPopulationFirstRep()
                                .getCountElement()
                                .getValue()
                        != null;
    }

    @Test
    void noListAndNoSmallCount() {
        assertThat(ask(cdc(), "organization=river-west&reportType=subject-list").body())
                .contains("counts-alone");
        assertThat(ask(cdc(), "reportType=subject&subject=Patient/" + SMALL + "-1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(told(report(cdc(), "organization=" + SMALL))).isFalse();
        assertThat(told(report(platform(), "organization=" + SMALL))).isTrue();
        assertThat(told(report(cdc(), "organization=river-west"))).isTrue();
        assertThat(told(report(cdc(), "organization=" + LARGE))).isFalse();
        assertThat(report(cdc(), "organization=river-west&by=organization")
                        .getGroupFirstRep()
                        .getStratifierFirstRep()
                        .getStratum())
                .noneMatch(
                        each -> each.getPopulationFirstRep().getCountElement().getValue() != null);
    }

    @Test
    void nobodySeesTheRatesOfOthers() {
        assertThat(ask(cdc(), "organization=near-town").body()).contains("out-of-reach");
        String clinician =
                GuardedServer.token(GuardedCounty.APP, "clinician.river-east", null, new String[] {"user/*.cruds"});
        assertThat(ask(clinician, "organization=river-west").statusCode()).isEqualTo(403);
        assertThat(ask(clinician, "organization=river-east").statusCode()).isEqualTo(200);
        assertThat(ask(clinician, "").statusCode()).isEqualTo(200);
    }
}
