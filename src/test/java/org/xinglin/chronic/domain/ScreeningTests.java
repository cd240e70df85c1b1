package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.chronic.fhir.ReleasedRules;

/** Who is at high risk of hypertension, at each limit. */
class ScreeningTests {

    private static final String DAY = "2026-05-20";

    private static boolean atHighRisk(Chart chart) {
        Facts facts = chart.facts();
        Visit visit = chart.byTheNorm().grade().orElseThrow().visit();
        return Objects.requireNonNull(ReleasedRules.policy("norm-2017").screening())
                .highRisk()
                .has(facts, visit);
    }

    @ParameterizedTest
    @CsvSource({"129,84,false", "130,84,true", "129,85,true", "139,89,true", "131,70,true"})
    void aHighNormalPressure(String systolic, String diastolic, boolean high) {
        assertThat(atHighRisk(Chart.ofAMan().pressure(DAY, systolic, diastolic)))
                .isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({"1971-05-21,false", "1971-05-20,true"})
    void fromThe55thBirthdayOn(String born, boolean high) {
        assertThat(atHighRisk(Chart.ofAMan().born(born).pressure(DAY, "110", "70")))
                .isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({"BMI,23.9,false", "BMI,24,true", "WAIST,89,false", "WAIST,90,true"})
    void overweightInMen(MeasurementKind kind, String value, boolean high) {
        assertThat(atHighRisk(Chart.ofAMan().pressure(DAY, "110", "70").measured(kind, DAY, value)))
                .isEqualTo(high);
    }

    @Test
    void womenHaveAWaistOfTheirOwn() {
        assertThat(atHighRisk(Chart.ofAWoman().pressure(DAY, "110", "70").measured(MeasurementKind.WAIST, DAY, "84.9")))
                .isFalse();
        assertThat(atHighRisk(Chart.ofAWoman().pressure(DAY, "110", "70").measured(MeasurementKind.WAIST, DAY, "85")))
                .isTrue();
    }

    private static Optional<Due> next(Chart chart) {
        return chart.byTheNorm().dueOf(DiseaseCode.HYPERTENSION);
    }

    @ParameterizedTest
    @CsvSource({"1991-05-20,2027-05-20", "1971-05-20,2026-11-20"})
    void onceAYearFrom35OnAndTwiceAtHighRisk(String born, String day) {
        Due due = next(Chart.ofAMan().born(born).pressure(DAY, "110", "70")).orElseThrow();

        assertThat(due.day()).isEqualTo(day);
        assertThat(due.refer()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1992-05-20,true", "1992-05-21,false"})
    void whoIs35WhenItIsDue(String born, boolean screened) {
        assertThat(next(Chart.ofAMan().born(born).pressure(DAY, "110", "70")).isPresent())
                .isEqualTo(screened);
    }

    @ParameterizedTest
    @CsvSource({"139,89,2026-11-20", "140,89,2026-06-17", "139,90,2026-06-17"})
    void anElevatedPressureIsMeasuredAgainWithinFourWeeks(String systolic, String diastolic, String day) {
        assertThat(next(Chart.ofAMan().pressure(DAY, systolic, diastolic))
                        .orElseThrow()
                        .day())
                .isEqualTo(day);
    }

    @Test
    void aCrisisIsReferredWithoutADiagnosisToo() {
        Due due = next(Chart.ofAMan().pressure(DAY, "181", "90")).orElseThrow();

        assertThat(due.day()).isEqualTo("2026-06-03");
        assertThat(due.refer()).isTrue();
    }

    @Test
    void whereNoRuleScreensNothingIsAskedFor() {
        assertThat(Chart.ofAMan()
                        .pressure(DAY, "110", "70")
                        .by("primary-care-2025")
                        .dueOf(DiseaseCode.HYPERTENSION))
                .isEmpty();
    }
}
