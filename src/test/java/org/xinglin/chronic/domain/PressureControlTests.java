package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a pressure is at target: by age, by other diseases, by policy set. */
class PressureControlTests {

    private static final String DAY = "2026-05-20";

    private static String control(Chart chart, String policy) {
        return chart.by(policy)
                .controlOf(DiseaseCode.HYPERTENSION)
                .orElseThrow()
                .code();
    }

    @ParameterizedTest
    @CsvSource({
        // Under 65, and one day before.
        "1970-01-01,139,89,satisfied",
        "1970-01-01,140,89,unsatisfied",
        "1970-01-01,139,90,unsatisfied",
        "1961-05-21,149,89,unsatisfied",
        "1961-05-21,139,89,satisfied",
        // From the birthday on.
        "1961-05-20,149,89,satisfied",
        "1961-05-20,150,89,unsatisfied",
        "1961-05-20,149,90,unsatisfied",
        "1961-05-20,151,91,unsatisfied",
        "1940-01-01,149.9,89.9,satisfied",
        // Known to the year: not before everybody born in it has had the birthday.
        "1961,149,89,unsatisfied",
        "1960,149,89,satisfied",
        ",145,85,unsatisfied"
    })
    void theNormSwitchesOnThe65thBirthday(String born, String systolic, String diastolic, String control) {
        assertThat(control(
                        Chart.ofAMan().born(born).withHypertension().pressure(DAY, systolic, diastolic), "norm-2017"))
                .isEqualTo(control);
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01,129,79,satisfied", "1970-01-01,130,79,unsatisfied", "1970-01-01,129,80,unsatisfied",
        "1946-05-21,149,89,unsatisfied", "1946-05-20,149,89,satisfied", "1946-05-20,150,89,unsatisfied",
        "1946-05-20,149,90,unsatisfied"
    })
    void primaryCareSwitchesOnThe80th(String born, String systolic, String diastolic, String control) {
        assertThat(control(
                        Chart.ofAMan().born(born).withHypertension().pressure(DAY, systolic, diastolic),
                        "primary-care-2025"))
                .isEqualTo(control);
    }

    @ParameterizedTest
    @CsvSource({
        "E11.900,149,89,unsatisfied",
        "E11.900,139,89,satisfied",
        "N18.300,140,80,unsatisfied",
        "J45,149,89,satisfied"
    })
    void diabetesAndKidneyDiseaseKeepTheLowerTargetAtAnyAge(
            String also, String systolic, String diastolic, String control) {
        assertThat(control(
                        Chart.ofAMan()
                                .born("1940-01-01")
                                .withHypertension()
                                .diagnosed(also)
                                .pressure(DAY, systolic, diastolic),
                        "norm-2017"))
                .isEqualTo(control);
    }

    @Test
    void ageCountsOnTheDayOfTheReading() {
        Chart chart = Chart.ofAMan().born("1961-05-20").withHypertension().pressure("2026-05-19", "145", "85");

        assertThat(control(chart, "norm-2017")).isEqualTo("unsatisfied");
        assertThat(control(chart.pressure("2026-05-20", "145", "85"), "norm-2017"))
                .isEqualTo("satisfied");
    }

    @Test
    void nobodyWithoutTheDiagnosisHasAControl() {
        assertThat(Chart.ofAMan()
                        .withDiabetes()
                        .pressure(DAY, "150", "95")
                        .byTheNorm()
                        .controls())
                .doesNotContainKey(DiseaseCode.HYPERTENSION);
    }

    @Test
    void onADayWhereAFollowUpFoundWorseThatCounts() {
        Control control = Chart.ofAMan()
                .withHypertension()
                .pressure(DAY, "130", "80")
                .followedUp("2026-05-20T09:00:00", "complication")
                .byTheNorm()
                .controlOf(DiseaseCode.HYPERTENSION)
                .orElseThrow();

        assertThat(control.code()).isEqualTo("complication");
        assertThat(control.contacts()).hasSize(1);
        assertThat(control.from()).hasSize(1);
        assertThat(control.rules()).extracting(Rule::id).contains("gravest-class");
    }

    @Test
    void aFollowUpThatFoundLessDoesNotHideAHighPressure() {
        assertThat(control(
                        Chart.ofAMan()
                                .withHypertension()
                                .pressure(DAY, "160", "80")
                                .followedUp(DAY, "satisfied"),
                        "norm-2017"))
                .isEqualTo("unsatisfied");
    }
}
