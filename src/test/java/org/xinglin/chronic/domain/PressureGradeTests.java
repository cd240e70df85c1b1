package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grade of an office pressure, at each limit, just below and just above it. */
class PressureGradeTests {

    private static final String DAY = "2026-03-01";

    @ParameterizedTest
    @CsvSource({
        "119,79,normal",
        "119.9,79.9,normal",
        "60,40,normal",
        "120,79,high-normal",
        "119,80,high-normal",
        "121,81,high-normal",
        "139,89,high-normal",
        "139.5,89.5,high-normal",
        "140,89,grade-1",
        "139,90,grade-1",
        "141,91,grade-1",
        "159,99,grade-1",
        "159.5,99.5,grade-1",
        "160,99,grade-2",
        "159,100,grade-2",
        "161,101,grade-2",
        "179,109,grade-2",
        "179.5,109.5,grade-2",
        "180,109,grade-3",
        "179,110,grade-3",
        "181,111,grade-3",
        "250,130,grade-3",
        // The higher of the two decides.
        "118,112,grade-3",
        "185,70,grade-3",
        "165,85,grade-2",
        "125,95,grade-1"
    })
    void theHigherOfTheTwoDecides(String systolic, String diastolic, String grade) {
        for (String policy : new String[] {"norm-2017", "primary-care-2025"}) {
            PressureRules.Graded graded = Chart.ofAMan()
                    .pressure(DAY, systolic, diastolic)
                    .by(policy)
                    .grade()
                    .orElseThrow();

            assertThat(graded.grade().code()).as(policy).isEqualTo(grade);
            assertThat(graded.grade().rule()).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "140,89,isolated-systolic",
        "141,89.9,isolated-systolic",
        "185,70,isolated-systolic",
        "139,90,isolated-diastolic",
        "139.9,91,isolated-diastolic",
        "118,112,isolated-diastolic",
        "140,90,",
        "139,89,",
        "160,100,",
        "119,79,"
    })
    void onlyOneOfTheTwoIsThatOfHypertension(String systolic, String diastolic, String isolated) {
        assertThat(Chart.ofAMan()
                        .pressure(DAY, systolic, diastolic)
                        .byTheNorm()
                        .grade()
                        .orElseThrow()
                        .isolated()
                        .map(PressureRow::code))
                .isEqualTo(Optional.ofNullable(isolated));
    }

    @ParameterizedTest
    @CsvSource({
        "HOME,134,84,false",
        "HOME,135,84,true",
        "HOME,134,85,true",
        "HOME,136,86,true",
        "AMBULATORY,129,79,false",
        "AMBULATORY,130,79,true",
        "AMBULATORY,129,80,true",
        "AMBULATORY,131,81,true",
        "AMBULATORY_DAY,134,84,false",
        "AMBULATORY_DAY,135,84,true",
        "AMBULATORY_DAY,134,85,true",
        "AMBULATORY_NIGHT,119,69,false",
        "AMBULATORY_NIGHT,120,69,true",
        "AMBULATORY_NIGHT,119,70,true"
    })
    void whatIsTakenElsewhereIsElevatedByLimitsOfItsOwnAndNeverGraded(
            Setting setting, BigDecimal systolic, BigDecimal diastolic, boolean elevated) {
        ResidentStatus standing = Chart.ofAMan()
                .pressure(setting, DAY, systolic.toString(), diastolic.toString())
                .byTheNorm();

        assertThat(standing.elsewhere())
                .extracting(taken -> taken.reading().setting(), PressureRules.TakenElsewhere::elevated)
                .containsExactly(tuple(setting, elevated));
        assertThat(standing.grade()).isEmpty();
    }

    @Test
    void ofEachSettingTheLatestIsTold() {
        ResidentStatus standing = Chart.ofAMan()
                .pressure(Setting.AMBULATORY_NIGHT, "2026-03-04", "125", "60")
                .pressure(Setting.HOME, "2026-03-03", "120", "70")
                .pressure(Setting.HOME, "2026-03-02", "150", "90")
                .byTheNorm();

        assertThat(standing.elsewhere())
                .extracting(taken -> taken.reading().setting(), PressureRules.TakenElsewhere::elevated)
                .containsExactly(tuple(Setting.HOME, false), tuple(Setting.AMBULATORY_NIGHT, true));
    }

    @Test
    void anOfficePressureIsNotTakenElsewhere() {
        assertThat(Chart.ofAMan().pressure(DAY, "150", "95").byTheNorm().elsewhere())
                .isEmpty();
    }

    @Test
    void aLateReadingCountsInItsOwnTime() {
        Chart chart = Chart.ofAMan().pressure("2026-03-01", "118", "76").pressure("2025-11-01", "185", "112");

        assertThat(chart.byTheNorm().grade().orElseThrow().grade().code()).isEqualTo("normal");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"210,-,grade-3", "-,112,grade-3", "179,-,-", "150,-,-", "118,-,-", "-,70,-"})
    void halfAPressureIsGradedWhereItProvesTheGrade(String systolic, String diastolic, String grade) {
        assertThat(Chart.ofAMan()
                        .pressure(DAY, systolic, diastolic)
                        .byTheNorm()
                        .grade()
                        .map(graded -> graded.grade().code()))
                .isEqualTo(Optional.ofNullable(grade));
    }

    @Test
    void halfAPressureThatProvesNoGradeLeavesTheLatestThatIsOne() {
        PressureRules.Graded graded = Chart.ofAMan()
                .pressure("2026-05-20", "145", "85")
                .pressure("2026-05-21", "150", null)
                .byTheNorm()
                .grade()
                .orElseThrow();

        assertThat(graded.grade().code()).isEqualTo("grade-1");
        assertThat(graded.visit().readings()).containsExactly("Observation/1");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"150,-,unsatisfied", "-,95,unsatisfied", "130,-,-", "-,80,-"})
    void halfAPressureIsUnsatisfactoryWhereItProvesThat(String systolic, String diastolic, String control) {
        assertThat(Chart.ofAMan()
                        .withHypertension()
                        .pressure(DAY, systolic, diastolic)
                        .byTheNorm()
                        .controlOf(DiseaseCode.HYPERTENSION)
                        .map(Control::code))
                .isEqualTo(Optional.ofNullable(control));
    }
}
