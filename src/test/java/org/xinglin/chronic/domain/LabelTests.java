package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The label of the shipped scheme: what each of its tests gives, at its limit. */
class LabelTests {

    private static final String DAY = "2026-05-20";

    private static String label(Chart chart) {
        return chart.byTheNorm().label().orElseThrow().label().code();
    }

    private static Chart wellControlled() {
        return Chart.ofAMan()
                .withHypertension()
                .withDiabetes()
                .diagnosed("J45")
                .measured(MeasurementKind.FASTING_GLUCOSE, DAY, "6.0");
    }

    @Test
    void whoIsWellIsGreen() {
        assertThat(label(Chart.ofAMan().withHypertension().pressure(DAY, "128", "78")))
                .isEqualTo("green");
        assertThat(label(wellControlled())).isEqualTo("green");
    }

    @ParameterizedTest
    @CsvSource({"6.4,green", "6.5,yellow", "7,yellow", "8,yellow", "8.1,red"})
    void hba1cUnder65(String hba1c, String label) {
        assertThat(label(wellControlled().measured(MeasurementKind.HBA1C, DAY, hba1c)))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"1961-05-20,6.9,green", "1961-05-20,7,yellow", "1961-05-21,6.9,yellow", "1961-05-20,8.1,red"})
    void from65OnTheLimitIs7(String born, String hba1c, String label) {
        assertThat(label(wellControlled().born(born).measured(MeasurementKind.HBA1C, DAY, hba1c)))
                .isEqualTo(label);
    }

    @Test
    void oneUnsatisfactoryVisitIsYellowAndTwoInARowAreRed() {
        Chart chart = Chart.ofAMan().withHypertension().pressure("2026-05-01", "145", "85");
        assertThat(label(chart)).isEqualTo("yellow");
        assertThat(label(chart.pressure("2026-05-15", "145", "85"))).isEqualTo("red");
        assertThat(label(chart.pressure("2026-05-19", "128", "78"))).isEqualTo("green");
    }

    @ParameterizedTest
    @CsvSource({"adverse-reaction,yellow", "complication,red", "satisfied,green"})
    void whatAFollowUpFound(String outcome, String label) {
        assertThat(label(Chart.ofAMan()
                        .withHypertension()
                        .pressure(DAY, "128", "78")
                        .followedUp(DAY, outcome)))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"none,green", "I70.000,yellow", "I63.900,red"})
    void risk(String also, String label) {
        assertThat(label(Chart.ofAMan().withHypertension().diagnosed(also).pressure(DAY, "130", "80")))
                .isEqualTo(label);
    }

    @Test
    void lowGlucoseWithinAWeek() {
        Chart chart = wellControlled()
                .measured(MeasurementKind.UNSPECIFIED_GLUCOSE, "2026-05-18", "3.9")
                .measured(MeasurementKind.UNSPECIFIED_GLUCOSE, "2026-05-18T12:00:00", "5.5");
        assertThat(label(chart)).isEqualTo("yellow");
        chart.measured(MeasurementKind.UNSPECIFIED_GLUCOSE, "2026-05-19", "3.5")
                .measured(MeasurementKind.UNSPECIFIED_GLUCOSE, "2026-05-19T12:00:00", "5.5");
        assertThat(label(chart)).isEqualTo("red");
        assertThat(label(wellControlled()
                        .measured(MeasurementKind.UNSPECIFIED_GLUCOSE, "2026-05-13", "3.9")
                        .measured(MeasurementKind.UNSPECIFIED_GLUCOSE, "2026-05-13T12:00:00", "5.5")))
                .as("a week before")
                .isEqualTo("green");
    }

    @Test
    void anOpenAlarmIsRed() {
        assertThat(label(Chart.ofAMan().withHypertension().pressure(DAY, "180", "85")))
                .isEqualTo("red");
    }

    @Test
    void nobodyWithoutADiagnosisOrWithoutAFactHasALabel() {
        assertThat(Chart.ofAMan().pressure(DAY, "150", "95").byTheNorm().label())
                .isEmpty();
        assertThat(Chart.ofAMan().withHypertension().byTheNorm().label()).isEmpty();
    }

    @Test
    void theLabelSaysWhoLeads() {
        LabelScheme.Label label = Chart.ofAMan()
                .withHypertension()
                .pressure(DAY, "145", "85")
                .byTheNorm()
                .label()
                .orElseThrow()
                .label();

        assertThat(label.lead()).isEqualTo("township");
        assertThat(label.followUpMaxDays()).isEqualTo(31);
    }

    @Test
    void severalGoodVisitsInARowStayGreen() {
        assertThat(label(Chart.ofAMan()
                        .withHypertension()
                        .pressure("2026-03-01", "128", "78")
                        .pressure("2026-04-01", "128", "78")
                        .pressure("2026-05-01", "128", "78")))
                .isEqualTo("green");
    }

    @Test
    void whoIsNotDiagnosedHasNone() {
        assertThat(Chart.ofAMan().pressure(DAY, "185", "85").byTheNorm().label())
                .isEmpty();
    }
}
