package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the next contact is due, and whether to refer. */
class DueTests {

    private static Due due(Chart chart, String policy) {
        return chart.by(policy).dueOf(DiseaseCode.HYPERTENSION).orElseThrow();
    }

    @Test
    void whoIsWellIsSeenWithinThreeMonths() {
        Due due = due(Chart.ofAMan().withHypertension().pressure("2026-05-01", "128", "78"), "norm-2017");

        assertThat(due.day()).isEqualTo("2026-08-01");
        assertThat(due.refer()).isFalse();
    }

    @Test
    void theFirstUnsatisfactoryVisitAsksForTwoWeeks() {
        Due due = due(Chart.ofAMan().withHypertension().pressure("2026-05-01", "145", "85"), "norm-2017");

        assertThat(due.day()).isEqualTo("2026-05-15");
        assertThat(due.refer()).isFalse();
        assertThat(due.rules()).extracting(Rule::id).containsExactly("contact-2-weeks");
    }

    @Test
    void theSecondInARowIsReferred() {
        Due due = due(
                Chart.ofAMan()
                        .withHypertension()
                        .pressure("2026-05-01", "145", "85")
                        .pressure("2026-05-15", "145", "85"),
                "norm-2017");

        assertThat(due.day()).isEqualTo("2026-05-29");
        assertThat(due.refer()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"adverse-reaction,1,false", "adverse-reaction,2,true", "complication,1,true"})
    void whatAFollowUpFoundDecidesToo(String outcome, int times, boolean refer) {
        Chart chart = Chart.ofAMan().withHypertension();
        for (int time = 1; time <= times; time++) {
            chart.followedUp("2026-05-0" + time, outcome);
        }

        assertThat(due(chart, "norm-2017").refer()).isEqualTo(refer);
        assertThat(due(chart, "norm-2017").day())
                .isEqualTo(LocalDate.parse("2026-05-0" + times).plusDays(14));
    }

    @ParameterizedTest
    @CsvSource({"128,78,92", "135,85,31", "145,85,31"})
    void primaryCareAsksForAMonth(String systolic, String diastolic, int days) {
        assertThat(due(
                                Chart.ofAMan().withHypertension().pressure("2026-05-01", systolic, diastolic),
                                "primary-care-2025")
                        .day())
                .isEqualTo(LocalDate.parse("2026-05-01").plusDays(days));
    }

    @Test
    void aLabelCanAskForMore() {
        Due due = due(
                Chart.ofAMan().withHypertension().diagnosed("I70.000").pressure("2026-05-01", "138", "78"),
                "norm-2017");

        assertThat(due.day()).isEqualTo("2026-06-01");
        assertThat(due.rules()).extracting(Rule::id).containsExactly("label-yellow");
    }

    @Test
    void aFollowUpByTelephoneMovesTheDayToo() {
        Chart chart = Chart.ofAMan()
                .withHypertension()
                .pressure("2026-05-01", "128", "78")
                .followedUp("2026-06-01", null);

        assertThat(due(chart, "norm-2017").day()).isEqualTo("2026-09-01");
    }

    @Test
    void nothingKnownYetTheDiagnosisCounts() {
        assertThat(due(Chart.ofAMan().withHypertension(), "norm-2017").day()).isEqualTo("2025-04-03");
    }

    @Test
    void afterAnAlarmTwoWeeksAndAReferralWhateverElseIsAskedFor() {
        Due due = due(Chart.ofAMan().withHypertension().pressure("2026-05-01", "185", "85"), "norm-2017");
        assertThat(due.day()).isEqualTo("2026-05-15");
        assertThat(due.refer()).isTrue();
        assertThat(due.rules()).extracting(Rule::id).contains("contact-after-alarm");

        Due earlier = due(
                Chart.ofAMan()
                        .withHypertension()
                        .pressure("2026-05-01", "145", "85")
                        .pressure(Setting.HOME, "2026-05-10", "185", "85"),
                "norm-2017");
        assertThat(earlier.day()).as("the earlier of the two").isEqualTo("2026-05-15");
        assertThat(earlier.refer()).isTrue();
    }

    @Test
    void anAlarmOfPressureAsksForNoReferralAboutDiabetes() {
        Chart chart = Chart.ofAMan()
                .withDiabetes()
                .measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-01", "6.5")
                .pressure("2026-05-01", "185", "85");

        assertThat(chart.byTheNorm().dueOf(DiseaseCode.T2DM).orElseThrow().refer())
                .isFalse();
        assertThat(due(chart, "norm-2017").refer()).isTrue();
    }

    @Test
    void aDayIsOverdueFromTheNextOn() {
        Due due = due(Chart.ofAMan().withHypertension().pressure("2026-05-01", "145", "85"), "norm-2017");

        assertThat(due.overdue(LocalDate.parse("2026-05-14"))).isZero();
        assertThat(due.overdue(LocalDate.parse("2026-05-15"))).isZero();
        assertThat(due.overdue(LocalDate.parse("2026-05-17"))).isEqualTo(2);
    }

    @Test
    void twoDaysOfBadGlucoseInARowAreReferred() {
        Chart chart = Chart.ofAMan().withDiabetes().measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-01", "8.0");
        assertThat(chart.byTheNorm().dueOf(DiseaseCode.T2DM).orElseThrow().refer())
                .isFalse();

        chart.measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-15", "8.0");
        assertThat(chart.byTheNorm().dueOf(DiseaseCode.T2DM).orElseThrow().refer())
                .isTrue();
    }

    @Test
    void aFollowUpAboutOneDiseaseSaysNothingAboutTheOther() {
        Chart chart = Chart.ofAMan()
                .withHypertension()
                .withDiabetes()
                .pressure("2026-05-01", "128", "78")
                .followedUpAbout("E11.900", "2026-05-10", "complication");

        assertThat(due(chart, "norm-2017").refer()).isFalse();
        assertThat(chart.byTheNorm().dueOf(DiseaseCode.T2DM).orElseThrow().refer())
                .isTrue();
    }

    @Test
    void severalAlarmsAskForOneReferral() {
        Chart chart = Chart.ofAMan()
                .withHypertension()
                .pressure("2026-05-01", "185", "85")
                .sign("2026-05-05", "chest-tightness", true);

        assertThat(due(chart, "norm-2017").rules()).extracting(Rule::id).containsOnlyOnce("contact-after-alarm");
    }
}
