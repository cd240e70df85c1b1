package org.xinglin.indicator.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.indicator.domain.Facts.YEAR;
import static org.xinglin.indicator.domain.Facts.day;
import static org.xinglin.indicator.domain.Facts.said;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who counts, who does not, and why, on both sides of each boundary. */
class CriteriaTests {

    private static Facts year() {
        return new Facts()
                .seen("2025-01-10", "2025-04-10", "2025-07-10", "2025-10-10")
                .got("health-examination", "2025-03-01");
    }

    private static Arguments of(String what, String expected, Consumer<Facts> change) {
        return Arguments.of(what, expected, change);
    }

    static Stream<Arguments> boundaries() {
        return Stream.of(
                of("four contacts", "1/1", facts -> {}),
                of("three contacts", "0/1 contacts", facts -> facts.followUps.remove(0)),
                of("the fourth by telephone", "0/1 contacts", facts -> {
                    facts.followUps.remove(0);
                    facts.followUp("2025-01-10", false, null);
                }),
                of("the fourth on the last day", "1/1", facts -> {
                    facts.followUps.remove(0);
                    facts.seen("2025-12-31");
                }),
                of("the fourth a day later", "0/1 contacts", facts -> {
                    facts.followUps.remove(0);
                    facts.seen("2026-01-01");
                }),
                of("on the due day", "1/1", facts -> facts.due("2025-04-10", "2025-04-10")),
                of("the day after", "0/1 in-time", facts -> facts.due("2025-04-09", "2025-04-10")),
                of("seen again after 14 days", "1/1", facts -> facts.due("2025-04-24", "2025-04-24")),
                of("seen again after 15 days", "0/1 in-time", facts -> facts.due("2025-04-24", "2025-04-25")),
                of("due last year, and late", "1/1", facts -> facts.due("2024-12-31", "2025-01-10")),
                of("due on the last day, and nobody came", "0/1 in-time", facts -> facts.due("2025-12-31", null)),
                of(
                        "due on the last day, came next year",
                        "0/1 in-time",
                        facts -> facts.due("2025-12-31", "2026-01-02")),
                of("due today, and nobody came yet", "1/1", facts -> {
                    facts.asOf = day("2025-12-01");
                    facts.due("2025-12-01", null);
                }),
                of("due after he died", "1/1", facts -> {
                    facts.died = day("2025-11-01");
                    facts.due("2025-12-01", null);
                }),
                of("no examination", "0/1 health-examination", facts -> facts.services.clear()),
                of("examined on the first day", "1/1", facts -> {
                    facts.services.clear();
                    facts.got("health-examination", "2025-01-01");
                }),
                of("examined the day before", "0/1 health-examination", facts -> {
                    facts.services.clear();
                    facts.got("health-examination", "2024-12-31");
                }),
                of("recorded on the last day", "1/1", facts -> facts.recorded = day("2025-12-31")),
                of("recorded a day later", "0/0", facts -> facts.recorded = day("2026-01-01")),
                of("abated on the first day", "1/1", facts -> facts.abated = day("2025-01-01")),
                of("abated the day before", "0/0", facts -> facts.abated = day("2024-12-31")),
                of("died on the first day", "1/1", facts -> facts.died = day("2025-01-01")),
                of("died the day before", "0/0", facts -> facts.died = day("2024-12-31")),
                of("merged with another", "0/0", facts -> facts.replaced = true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boundaries")
    void managedToTheNorm(String what, String expected, Consumer<Facts> change) {
        Facts facts = year();
        change.accept(facts);
        assertThat(facts.standard()).as(what).isEqualTo(expected);
    }

    @Test
    void diabetesAlsoAsksForFourDaysWithAFastingGlucose() {
        Facts facts = year();
        facts.disease = "t2dm";
        for (String day : List.of("2025-01-10", "2025-01-10", "2025-04-10", "2025-07-10")) {
            facts.glucose.add(new Resident.Service("fasting-glucose", "Observation/" + facts.glucose.size(), day(day)));
        }
        assertThat(facts.standard()).isEqualTo("0/1 fasting-glucose");
        facts.glucose.add(new Resident.Service("fasting-glucose", "Observation/9", day("2025-12-31")));
        assertThat(facts.standard()).isEqualTo("1/1");
    }

    @Test
    void controlIsThatOfTheLastFollowUpFaceToFace() {
        Facts facts = new Facts();
        assertThat(control(facts)).isEqualTo("0/1 follow-up");
        facts.followUp("2025-03-01", true, true);
        assertThat(control(facts)).isEqualTo("1/1");
        facts.followUp("2025-12-01", false, null);
        assertThat(control(facts)).isEqualTo("1/1");
        facts.followUp("2025-12-15", true, null);
        assertThat(control(facts)).isEqualTo("0/1 office-value");
        facts.followUp("2025-12-31", true, false);
        assertThat(control(facts)).isEqualTo("0/1 at-target");
        facts.followUp("2026-01-01", true, true);
        assertThat(control(facts)).isEqualTo("0/1 at-target");
    }

    private static String control(Facts facts) {
        return said(facts.tally("managedHypertension", "pressureControlledAtLast", YEAR));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31,2026-12-30,1/1",
        "2026-01-01,2026-12-31,0/1 contract",
        "2025-01-01,2025-12-31,1/1",
        "2025-01-01,2025-12-30,0/1 contract"
    })
    void aContractCountsOnTheLastDay(String first, String last, String expected) {
        Facts facts = new Facts();
        facts.contracts.add(new Resident.Signed("CarePlan/1", day(first), day(last), List.of()));
        assertThat(said(facts.tally("residents", "contractInForce", YEAR))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31,0/1 contract", "2026-01-01,0/0", "2024-01-01,0/1 contract"})
    void whoIsSixtyFiveOnTheLastDayIsElderly(String since, String expected) {
        Facts facts = new Facts();
        facts.groups.add(new Resident.Group("elderly", day(since), null));
        assertThat(said(facts.tally("elderlyResidents", "contractInForce", YEAR)))
                .isEqualTo(expected);
        facts.groups.add(new Resident.Group("disabled", null, null));
        assertThat(said(facts.tally("keyResidents", "contractInForce", YEAR))).isEqualTo("0/1 contract");
    }

    @Test
    void dutiesCountWhoseWindowEndsInThePeriodAndNothingThatWasDeclined() {
        Facts facts = new Facts();
        facts.contracts.add(new Resident.Signed(
                "CarePlan/1",
                day("2024-12-01"),
                day("2025-11-30"),
                List.of(
                        new Resident.Owed("monthly-service", day("2024-12-31"), false, false, List.of()),
                        new Resident.Owed("monthly-service", day("2025-01-31"), false, false, List.of("Encounter/1")),
                        new Resident.Owed(
                                "constitution-assessment", day("2025-11-30"), true, false, List.of("Observation/1")),
                        new Resident.Owed("health-advice", day("2025-11-30"), false, true, List.of()),
                        new Resident.Owed("record-update", day("2025-11-30"), false, false, List.of()))));
        assertThat(said(facts.tally("dutiesDue", "dutiesDone", YEAR))).isEqualTo("2/3 record-update");
        assertThat(said(facts.tally("contractsOwing", "contractsFulfilled", YEAR)))
                .isEqualTo("0/1");
        assertThat(facts.tally("dutiesDone", "dutiesDoneTcm", YEAR).numerator()).isEqualTo(1);
        assertThat(facts.tally("dutiesDone", "dutiesDoneTcm", YEAR).denominator())
                .isEqualTo(2);
        assertThat(said(facts.tally("dutiesDue", "dutiesDone", new ReportingPeriod(2025, 1))))
                .isEqualTo("1/1");
    }

    @Test
    void visitsAreThoseOfManagedResidentsByTheLevelOfTheInstitution() {
        Facts facts = new Facts();
        facts.visits.add(new Resident.Visit("Encounter/1", day("2025-01-01"), 1, true));
        facts.visits.add(new Resident.Visit("Encounter/2", day("2025-12-31"), 2, false));
        facts.visits.add(new Resident.Visit("Encounter/3", day("2025-06-01"), 3, true));
        facts.visits.add(new Resident.Visit("Encounter/4", day("2026-01-01"), 1, true));
        facts.visits.add(new Resident.Visit("Encounter/5", day("2025-06-01"), 0, true));
        assertThat(said(facts.tally("visits", "visitsAtGrassroots", YEAR))).isEqualTo("2/4");
        assertThat(said(facts.tally("managedTwoChronic", "visitedGrassroots", YEAR)))
                .isEqualTo("1/1");
        assertThat(said(facts.tally("outpatientVisits", "outpatientVisitsAtCounty", YEAR)))
                .isEqualTo("1/3");
        facts.disease = "";
        assertThat(said(facts.tally("visits", "visitsAtGrassroots", YEAR))).isEqualTo("0/0");
    }

    @Test
    void childrenAreDueOnTheDayOfTheirMonth() {
        Facts facts = new Facts();
        facts.birth = day("2025-06-30");
        assertThat(said(facts.tally("childrenDue", "childrenGuided", YEAR))).isEqualTo("0/1 child-guidance-6m");
        facts.got("child-guidance-6m", "2026-01-30");
        assertThat(said(facts.tally("childrenDue", "childrenGuided", YEAR))).isEqualTo("1/1");
        facts.services.clear();
        facts.got("child-guidance-6m", "2026-01-31");
        assertThat(said(facts.tally("childrenDue", "childrenGuided", YEAR))).isEqualTo("0/1 child-guidance-6m");
        facts.birth = day("2025-07-01");
        assertThat(said(facts.tally("childrenDue", "childrenGuided", YEAR))).isEqualTo("0/0");
    }
}
