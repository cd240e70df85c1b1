package org.xinglin.indicator.fhir.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.indicator.fhir.report.County.YEAR;
import static org.xinglin.indicator.fhir.report.County.missing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** Rates, parts and lists over HTTP, and that they follow what is corrected. */
class EvaluateMeasureIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String STANDARD = "htn-standard-management";

    private final County county = new County(SharedServer.get());

    private void rate(String measure, String organization, String expected) {
        await(measure)
                .atMost(SOON)
                .untilAsserted(
                        () -> assertThat(county.rate(measure, organization)).isEqualTo(expected));
    }

    private static String id(String address) {
        return address.substring(address.indexOf('/') + 1);
    }

    private String[] followedUp(String resident, String at, String... days) {
        String[] visits = new String[days.length];
        for (int i = 0; i < days.length; i++) {
            visits[i] = county.followUp(resident, at, days[i], "AMB");
            county.pressure(resident, visits[i], days[i], 130, 80);
        }
        return visits;
    }

    @Test
    void theRateFollowsEachCorrection() {
        String good = county.hypertensive(county.east);
        String lost = county.hypertensive(county.west);
        String[] visits = followedUp(good, county.east, "2025-01-10", "2025-04-10", "2025-07-10", "2025-10-10");
        county.examination(good, county.township, "2025-05-05");
        rate(STANDARD, county.county, "1/2 50.0");
        rate("bp-control", county.county, "1/2 50.0");
        rate("grassroots-visits", county.county, "5/5 100.0");

        assertThat(county.strata(STANDARD, YEAR + "&organization=" + county.township + "&by=organization"))
                .isEqualTo(Map.of(id(county.township), "0/0", id(county.east), "1/1", id(county.west), "0/1"));
        assertThat(county.strata("bp-control", YEAR + "&organization=" + county.county + "&by=quarter"))
                .containsEntry("2025-Q1", "1/2")
                .containsEntry("2025-Q4", "1/2");

        MeasureReport report = county.evaluate(STANDARD, YEAR + "&organization=" + county.county);
        assertThat(report.getReporter().getReference()).isEqualTo(county.county);
        assertThat(report.getExtension()).isNotEmpty();
        assertThat(county.evaluate(STANDARD, YEAR + "&reportType=subject&subject=" + good)
                        .getEvaluatedResource())
                .extracting(Reference::getReference)
                .contains(visits);
        assertThat(missing(county.evaluate(STANDARD, YEAR + "&reportType=subject&subject=" + lost)))
                .contains("contacts", "health-examination");

        MeasureReport lists =
                county.evaluate(STANDARD, YEAR + "&reportType=subject-list&organization=" + county.county);
        assertThat(list(lists, "denominator")).containsExactlyInAnyOrder(good, lost);
        assertThat(list(lists, "numerator")).containsExactly(good);

        Encounter telephone = county.read(Encounter.class, visits[1]);
        telephone.getClass_().setCode("VR");
        county.update(telephone);
        rate(STANDARD, county.county, "0/2 0.0");
        telephone.getClass_().setCode("AMB");
        county.update(telephone);
        rate(STANDARD, county.county, "1/2 50.0");

        Encounter last = county.read(Encounter.class, visits[3]);
        last.setStatus(EncounterStatus.ENTEREDINERROR);
        county.update(last);
        rate(STANDARD, county.county, "0/2 0.0");

        Patient moved = county.read(Patient.class, lost);
        moved.setManagingOrganization(new Reference(county.east));
        county.update(moved);
        await("moved")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(county.strata(
                                "bp-control", YEAR + "&organization=" + county.township + "&by=organization"))
                        .containsEntry(id(county.west), "0/0")
                        .containsEntry(id(county.east), "1/2"));

        Patient dead = county.read(Patient.class, lost);
        dead.setDeceased(new DateTimeType("2024-12-31"));
        county.update(dead);
        rate("bp-control", county.county, "1/1 100.0");

        String other = county.organization("county", null);
        Organization township = county.read(Organization.class, county.township);
        township.setPartOf(new Reference(other));
        county.update(township);
        rate("bp-control", county.county, "0/0");
        rate("bp-control", other, "1/1 100.0");
    }

    /** The last day that is in time is the one on which {@code $chronic-status} tells that the next contact is due. */
    @Test
    void theDueDayIsThatOfTheStatus() {
        String punctual = county.hypertensive(county.east);
        String late = county.hypertensive(county.east);
        followedUp(punctual, county.east, "2026-01-10");
        followedUp(late, county.east, "2026-01-10");
        LocalDate due = nextDue(punctual);
        assertThat(nextDue(late)).isEqualTo(due);
        followedUp(punctual, county.east, due.toString());
        followedUp(late, county.east, due.plusDays(1).toString());
        LocalDate start = due.withDayOfMonth(1).withMonth((due.getMonthValue() - 1) / 3 * 3 + 1);
        String quarter = "periodStart=" + start + "&periodEnd="
                + start.plusMonths(3).minusDays(1) + "&reportType=subject&subject=";
        assertThat(missing(county.evaluate(STANDARD, quarter + punctual))).doesNotContain("in-time");
        assertThat(missing(county.evaluate(STANDARD, quarter + late))).contains("in-time");
    }

    private LocalDate nextDue(String resident) {
        Parameters status = XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(
                        Parameters.class,
                        county.server
                                .get("/fhir/" + resident + "/$chronic-status?disease=hypertension")
                                .body());
        return LocalDate.parse(status.getParameter("nextDue").getValue().primitiveValue());
    }

    private static List<String> list(MeasureReport report, String population) {
        return report.getContained().stream()
                .filter(each -> each.getIdElement().getIdPart().replace("#", "").equals(population))
                .flatMap(each -> ((ListResource) each).getEntry().stream())
                .map(entry -> entry.getItem().getReference())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "periodStart=2025-01-02&periodEnd=2025-12-31,periodStart",
        "periodStart=2025-01-01,periodEnd",
        "periodStart=2025-13-01&periodEnd=2025-12-31,periodStart",
        "periodStart=1999-01-01&periodEnd=1999-12-31,periodStart",
        "periodStart=2025-01-01&periodEnd=2025-12-31&by=village,by",
        "periodStart=2025-01-01&periodEnd=2025-12-31&reportType=population,reportType",
        "periodStart=2025-01-01&periodEnd=2025-12-31&organization=Organization/none-such,organization",
        "periodStart=2025-01-01&periodEnd=2025-12-31&stratifier=team,stratifier",
        "periodStart=2025-01-01&periodEnd=2025-12-31&reportType=subject,subject"
    })
    void whatIsNotOfferedIsRefusedByName(String query, String parameter) {
        var answer = county.server.get("/fhir/Measure/bp-control/$evaluate-measure?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(parameter);
    }

    @Test
    void institutionsAreCountedToo() {
        assertThat(county.rate("green-channel", county.county)).startsWith("0/4");
        assertThat(county.rate("technique-training", county.county)).isEqualTo("0/0");
        assertThat(county.server
                        .get("/fhir/Measure/none-such/$evaluate-measure?" + YEAR)
                        .statusCode())
                .isEqualTo(404);
    }
}
