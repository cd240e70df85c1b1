package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether glucose is at target, by what was measured. */
class GlucoseControlTests {

    private static final String DAY = "2026-05-20";

    private static Optional<String> control(Chart chart) {
        return chart.byTheNorm().controlOf(DiseaseCode.T2DM).map(Control::code);
    }

    @ParameterizedTest
    @CsvSource({
        "FASTING_GLUCOSE,2.2,unsatisfied",
        "FASTING_GLUCOSE,3.9,unsatisfied",
        "FASTING_GLUCOSE,4.0,satisfied",
        "TWO_HOUR_GLUCOSE,3.9,unsatisfied",
        "FASTING_GLUCOSE,6.9,satisfied",
        "FASTING_GLUCOSE,6.99,satisfied",
        "FASTING_GLUCOSE,7.0,unsatisfied",
        "FASTING_GLUCOSE,7.1,unsatisfied",
        "TWO_HOUR_GLUCOSE,9.9,satisfied",
        "TWO_HOUR_GLUCOSE,10.0,unsatisfied",
        "TWO_HOUR_GLUCOSE,10.1,unsatisfied",
        "HBA1C,6.9,satisfied",
        "HBA1C,7.0,unsatisfied",
        "HBA1C,7.1,unsatisfied"
    })
    void eachKindHasItsTarget(MeasurementKind kind, String value, String control) {
        assertThat(control(Chart.ofAMan().withDiabetes().measured(kind, DAY, value)))
                .contains(control);
    }

    @Test
    void aGlucoseOfUnspecifiedTimingIsNeverJudged() {
        assertThat(control(Chart.ofAMan().withDiabetes().measured(MeasurementKind.UNSPECIFIED_GLUCOSE, DAY, "15")))
                .isEmpty();
    }

    @Test
    void theLatestGlucoseCounts() {
        assertThat(control(Chart.ofAMan()
                        .withDiabetes()
                        .measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-20", "6.0")
                        .measured(MeasurementKind.TWO_HOUR_GLUCOSE, "2026-03-01", "14.0")))
                .contains("satisfied");
    }

    @Test
    void theLatestHbA1cCountsBesideItForThreeMonths() {
        Chart chart = Chart.ofAMan().withDiabetes().measured(MeasurementKind.HBA1C, "2026-02-17", "8.2");

        assertThat(control(chart.measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-20", "6.0")))
                .contains("unsatisfied");
        assertThat(control(chart.measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-21", "6.0")))
                .contains("satisfied");
    }

    @Test
    void whatIsTooOldToCountIsSaid() {
        Chart chart = Chart.ofAMan().withDiabetes().measured(MeasurementKind.HBA1C, "2026-02-17", "8.2");

        assertThat(rules(chart.measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-20", "6.0")))
                .doesNotContain("glucose-validity");
        assertThat(rules(chart.measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-21", "6.0")))
                .containsExactly("glucose-control-fasting", "glucose-validity");
    }

    private static List<String> rules(Chart chart) {
        return chart.byTheNorm().controlOf(DiseaseCode.T2DM).orElseThrow().rules().stream()
                .map(Rule::id)
                .toList();
    }

    @Test
    void primaryCareSaysNothingOfGlucose() {
        assertThat(Chart.ofAMan()
                        .withDiabetes()
                        .measured(MeasurementKind.FASTING_GLUCOSE, DAY, "9")
                        .by("primary-care-2025")
                        .controls())
                .isEmpty();
    }

    @Test
    void nobodyWithoutTheDiagnosisHasAControl() {
        assertThat(control(Chart.ofAMan().withHypertension().measured(MeasurementKind.FASTING_GLUCOSE, DAY, "9")))
                .isEmpty();
    }
}
