package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.kernel.Sex;

/** Cardiovascular risk: each cell of each table, and what shows each factor at its limit. */
class RiskTests {

    private static final String DAY = "2026-05-20";

    /** Somebody in a row of the table. */
    private static Chart in(String row) {
        Chart chart = Chart.ofAMan().withHypertension();
        return switch (row) {
            case "none" -> chart;
            case "one" -> chart.smokes(DAY, true);
            case "two" -> chart.smokes(DAY, true).measured(MeasurementKind.WAIST, DAY, "90");
            case "three" ->
                chart.smokes(DAY, true)
                        .measured(MeasurementKind.WAIST, DAY, "90")
                        .measured(MeasurementKind.LDL, DAY, "3.4");
            default -> chart.diagnosed(row);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "none,130,80,low,",
        "none,139,89,low,",
        "none,140,80,low,",
        "none,160,80,medium,",
        "none,180,80,high,",
        "one,130,80,low,",
        "one,120,85,low,",
        "one,140,80,medium,",
        "one,160,80,high,medium",
        "one,180,80,very-high,",
        "two,129,84,low,",
        "two,159,99,medium,",
        "two,179,109,high,medium",
        "two,120,110,very-high,",
        "three,130,80,high,medium",
        "three,140,80,high,",
        "three,160,80,high,",
        "three,180,80,very-high,",
        "I70.000,140,80,high,",
        "N18.300,160,80,high,",
        "E11.900,130,80,high,medium",
        "E11.900,140,80,high,",
        "E11.900,180,80,very-high,",
        "I63.900,130,80,very-high,high",
        "I63.900,140,80,very-high,",
        "E11.200,140,80,very-high,",
        "N18.400,160,80,very-high,",
        "I25.200,180,80,very-high,"
    })
    void theTableOf2018(String row, String systolic, String diastolic, String level, String lower) {
        Risk risk = in(row).pressure(DAY, systolic, diastolic)
                .byTable("cv-2018")
                .risk()
                .orElseThrow();

        assertThat(risk.level()).isEqualTo(level);
        assertThat(risk.rangeLower()).isEqualTo(lower);
        assertThat(risk.rules()).extracting(Rule::id).contains("cv-2018");
    }

    @ParameterizedTest
    @CsvSource({
        "none,140,80,low", "none,160,80,medium", "none,180,80,high", "one,140,80,medium", "two,160,80,medium",
        "two,180,80,very-high", "three,140,80,high", "three,160,80,high", "three,180,80,very-high",
                "I70.000,140,80,high",
        "E11.900,140,80,very-high", "I63.900,140,80,very-high", "I63.900,160,80,very-high", "E11.900,180,80,very-high"
    })
    void theTableOf2010(String row, String systolic, String diastolic, String level) {
        assertThat(in(row).pressure(DAY, systolic, diastolic)
                        .byTable("cv-2010")
                        .risk()
                        .orElseThrow()
                        .level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"none,low", "one,low", "three,high", "I63.900,very-high"})
    void aPressureBelowTheTableHasTheLowestLevelOfItsRow(String row, String level) {
        Risk risk = in(row).pressure(DAY, "118", "76").byTable("cv-2018").risk().orElseThrow();

        assertThat(risk.level()).isEqualTo(level);
        assertThat(risk.rules()).extracting(Rule::id).contains("cv-lowest-column");
    }

    @ParameterizedTest
    @CsvSource({
        "HDL,0.99,true",
        "HDL,1.0,false",
        "LDL,3.39,false",
        "LDL,3.4,true",
        "TOTAL_CHOLESTEROL,5.19,false",
        "TOTAL_CHOLESTEROL,5.2,true",
        "BMI,27.9,false",
        "BMI,28,true",
        "WAIST,89.9,false",
        "WAIST,90,true",
        "FASTING_GLUCOSE,6.0,false",
        "FASTING_GLUCOSE,6.1,true",
        "FASTING_GLUCOSE,6.99,true",
        "FASTING_GLUCOSE,7.0,false",
        "TWO_HOUR_GLUCOSE,7.79,false",
        "TWO_HOUR_GLUCOSE,7.8,true",
        "TWO_HOUR_GLUCOSE,11.0,true",
        "TWO_HOUR_GLUCOSE,11.1,false"
    })
    void aValueShowsAFactorFromItsLimitOn(MeasurementKind kind, String value, boolean shows) {
        Risk risk = Chart.ofAMan()
                .withHypertension()
                .pressure(DAY, "140", "80")
                .measured(kind, DAY, value)
                .byTheNorm()
                .risk()
                .orElseThrow();

        assertThat(risk.level()).isEqualTo(shows ? "medium" : "low");
        assertThat(risk.from()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"84.9,low", "85,medium"})
    void womenHaveAWaistOfTheirOwn(String waist, String level) {
        assertThat(Chart.ofAWoman()
                        .withHypertension()
                        .pressure(DAY, "140", "80")
                        .measured(MeasurementKind.WAIST, DAY, waist)
                        .byTheNorm()
                        .risk()
                        .orElseThrow()
                        .level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"MALE,1970-05-21,low", "MALE,1970-05-20,medium", "FEMALE,1960-05-21,low", "FEMALE,1960-05-20,medium"})
    void menAreOlderThan55FromThe56thBirthdayAndWomenThan65FromThe66th(Sex sex, String born, String level) {
        assertThat((sex == Sex.MALE ? Chart.ofAMan() : Chart.ofAWoman())
                        .born(born)
                        .withHypertension()
                        .pressure(DAY, "140", "80")
                        .byTheNorm()
                        .risk()
                        .orElseThrow()
                        .level())
                .isEqualTo(level);
    }

    @Test
    void whatIsNotKnownIsListedAndNeverLowersTheLevel() {
        Risk bare = Chart.ofAMan()
                .born(null)
                .withHypertension()
                .pressure(DAY, "140", "80")
                .byTheNorm()
                .risk()
                .orElseThrow();

        assertThat(bare.missing())
                .containsExactly("age", "smoking", "impaired-glucose", "dyslipidaemia", "abdominal-obesity");
        assertThat(Chart.ofAMan()
                        .withHypertension()
                        .pressure(DAY, "140", "80")
                        .smokes(DAY, false)
                        .measured(MeasurementKind.BMI, DAY, "22")
                        .byTheNorm()
                        .risk()
                        .orElseThrow()
                        .missing())
                .containsExactly("impaired-glucose", "dyslipidaemia");
    }

    @Test
    void atTheHighestLevelNothingIsMissing() {
        assertThat(in("I63.900")
                        .pressure(DAY, "140", "80")
                        .byTheNorm()
                        .risk()
                        .orElseThrow()
                        .missing())
                .isEmpty();
    }

    @Test
    void whoHasStoppedSmokingDoesNotCount() {
        assertThat(Chart.ofAMan()
                        .withHypertension()
                        .pressure(DAY, "140", "80")
                        .smokes("2020-01-01", true)
                        .smokes("2026-01-01", false)
                        .byTheNorm()
                        .risk()
                        .orElseThrow()
                        .factors())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E11.900", "J45"})
    void onlyHypertensionHasARisk(String diagnosis) {
        assertThat(Chart.ofAMan()
                        .diagnosed(diagnosis)
                        .pressure(DAY, "150", "95")
                        .byTheNorm()
                        .risk())
                .isEmpty();
    }

    @Test
    void oneOfSeveralWaysThatShowsAFactorIsEnough() {
        Chart chart = Chart.ofAMan()
                .withHypertension()
                .pressure(DAY, "145", "85")
                .measured(MeasurementKind.TOTAL_CHOLESTEROL, DAY, "5.2")
                .measured(MeasurementKind.LDL, DAY, "3.0")
                .measured(MeasurementKind.HDL, DAY, "1.2");

        assertThat(chart.byTheNorm().risk().orElseThrow().factors()).contains("dyslipidaemia");
    }

    @Test
    void itNamesWhatWasAskedAndIsAsOldAsTheNewestOfIt() {
        Risk risk = Chart.ofAMan()
                .withHypertension()
                .pressure("2026-05-01", "145", "85")
                .smokes("2026-05-10", true)
                .byTheNorm()
                .risk()
                .orElseThrow();

        assertThat(risk.from()).hasSize(2);
        assertThat(risk.at()).isEqualTo(Chart.time("2026-05-10"));
    }

    @Test
    void aRangeIsReadAsItsHigherEndByARuleOfItsOwn() {
        assertThat(in("one")
                        .pressure(DAY, "165", "85")
                        .byTheNorm()
                        .risk()
                        .orElseThrow()
                        .rules())
                .extracting(Rule::id)
                .contains("cv-range-higher");
        assertThat(in("one")
                        .pressure(DAY, "145", "85")
                        .byTheNorm()
                        .risk()
                        .orElseThrow()
                        .rules())
                .extracting(Rule::id)
                .doesNotContain("cv-range-higher");
    }
}
