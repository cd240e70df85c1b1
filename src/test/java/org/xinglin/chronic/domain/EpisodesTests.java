package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Critical readings, and which of them one piece of work answers. */
class EpisodesTests {

    private static final String DAY = "2026-05-20";

    private static List<String> codes(Chart chart) {
        return chart.byTheNorm().episodes().stream().map(Episode::code).toList();
    }

    @ParameterizedTest
    @CsvSource({"179,109,false", "180,80,true", "120,110,true", "181,111,true", "179.9,109.9,false"})
    void pressure(String systolic, String diastolic, boolean critical) {
        assertThat(codes(Chart.ofAMan().pressure(DAY, systolic, diastolic)))
                .isEqualTo(critical ? List.of("bp-crisis") : List.of());
        assertThat(codes(Chart.ofAMan().pressure(Setting.HOME, DAY, systolic, diastolic)))
                .isEqualTo(critical ? List.of("bp-crisis") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"16.6,false", "16.7,true", "16.8,true"})
    void highGlucoseOfWhateverTimingInAnybody(String value, boolean critical) {
        for (MeasurementKind kind : List.of(
                MeasurementKind.FASTING_GLUCOSE,
                MeasurementKind.TWO_HOUR_GLUCOSE,
                MeasurementKind.UNSPECIFIED_GLUCOSE)) {
            assertThat(codes(Chart.ofAMan().measured(kind, DAY, value)))
                    .isEqualTo(critical ? List.of("glucose-crisis-high") : List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({"4.0,false", "3.9,true", "3.8,true"})
    void lowGlucoseInDiabetesAlone(String value, boolean critical) {
        assertThat(codes(Chart.ofAMan().withDiabetes().measured(MeasurementKind.UNSPECIFIED_GLUCOSE, DAY, value)))
                .isEqualTo(critical ? List.of("glucose-crisis-low") : List.of());
        assertThat(codes(Chart.ofAMan().withHypertension().measured(MeasurementKind.UNSPECIFIED_GLUCOSE, DAY, value)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "consciousness,true,true",
        "headache-dizziness,true,false",
        "nausea-vomiting,true,false",
        "blurred-vision,true,false",
        "eye-pain,true,false",
        "palpitation,true,true",
        "chest-tightness,true,false",
        "orthopnoea,true,false",
        "pregnancy-lactation-bp,true,false",
        "unmanageable,true,true",
        "acetone-breath,false,true",
        "sweating,false,true",
        "anorexia,false,true",
        "nausea,false,true",
        "vomiting,false,true",
        "polydipsia,false,true",
        "polyuria,false,true",
        "abdominal-pain,false,true",
        "kussmaul,false,true",
        "flush,false,true",
        "tachycardia,false,true",
        "fever,false,true",
        "vision-drop,false,true",
        "pregnancy-lactation-glucose,false,true"
    })
    void aSignOfTheNormInWhoseManagementItIsListed(String sign, boolean hypertension, boolean diabetes) {
        assertThat(codes(Chart.ofAMan().withHypertension().sign(DAY, sign, true)))
                .isEqualTo(hypertension ? List.of(sign) : List.of());
        assertThat(codes(Chart.ofAMan().withDiabetes().sign(DAY, sign, true)))
                .isEqualTo(diabetes ? List.of(sign) : List.of());
        assertThat(codes(Chart.ofAMan().sign(DAY, sign, true))).isEmpty();
        assertThat(codes(Chart.ofAMan().withHypertension().withDiabetes().sign(DAY, sign, false)))
                .isEmpty();
    }

    @Test
    void aSignThatIsGoneEndsItsOwnEpisodeAlone() {
        assertThat(Chart.ofAMan()
                        .withHypertension()
                        .sign("2026-05-20", "eye-pain", true)
                        .sign("2026-05-20", "chest-tightness", true)
                        .sign("2026-05-21", "eye-pain", false)
                        .byTheNorm()
                        .episodes())
                .extracting(episode -> episode.code() + " " + episode.open())
                .containsExactlyInAnyOrder("eye-pain false", "chest-tightness true");
    }

    @Test
    void whatEndedAnEpisodeIsNamed() {
        assertThat(Chart.ofAMan()
                        .pressure("2026-05-20", "185", "100")
                        .pressure("2026-05-21", "186", "100")
                        .followedUp("2026-05-22", null)
                        .byTheNorm()
                        .episodes())
                .singleElement()
                .satisfies(episode -> {
                    assertThat(episode.endedBy()).isEqualTo("Encounter/3");
                    assertThat(episode.first()).isEqualTo(Chart.time("2026-05-20"));
                    assertThat(episode.last()).isEqualTo(Chart.time("2026-05-21"));
                });
    }

    @Test
    void aSecondCriticalReadingIsOfTheSameEpisode() {
        assertThat(Chart.ofAMan()
                        .pressure("2026-05-20", "185", "100")
                        .pressure("2026-05-21", "182", "100")
                        .byTheNorm()
                        .episodes())
                .singleElement()
                .satisfies(episode -> {
                    assertThat(episode.alarms()).hasSize(2);
                    assertThat(episode.open()).isTrue();
                });
    }

    @Test
    void aReadingBelowTheLimitsEndsIt() {
        assertThat(Chart.ofAMan()
                        .pressure("2026-05-20", "185", "100")
                        .pressure("2026-05-21", "150", "90")
                        .pressure("2026-05-22", "190", "100")
                        .byTheNorm()
                        .episodes())
                .extracting(Episode::open)
                .containsExactly(false, true);
    }

    @Test
    void aFollowUpEndsItEvenInTheSameMoment() {
        assertThat(Chart.ofAMan()
                        .pressure("2026-05-20", "185", "100")
                        .followedUp("2026-05-20", null)
                        .byTheNorm()
                        .episodes())
                .extracting(Episode::open)
                .containsExactly(false);
    }

    @Test
    void aGlucoseDoesNotEndAnAlarmOfPressure() {
        assertThat(Chart.ofAMan()
                        .pressure("2026-05-20", "185", "100")
                        .measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-21", "5")
                        .byTheNorm()
                        .episodes())
                .extracting(Episode::open)
                .containsExactly(true);
    }

    @Test
    void whatIsNoGlucoseNeitherRaisesNorEndsAnAlarmOfIt() {
        Chart chart = Chart.ofAMan()
                .measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-20", "17")
                .measured(MeasurementKind.BMI, "2026-05-21", "12")
                .measured(MeasurementKind.WAIST, "2026-05-21", "80")
                .measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-22", "18");

        assertThat(chart.byTheNorm().episodes())
                .singleElement()
                .satisfies(episode -> assertThat(episode.alarms()).hasSize(2));
    }

    private static List<String> states(Chart chart) {
        return chart.byTheNorm().episodes().stream()
                .map(episode -> episode.code() + (episode.open() ? " open" : " ended by " + episode.endedBy()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Setting.class,
            names = {"HOME", "AMBULATORY", "AMBULATORY_DAY", "AMBULATORY_NIGHT"})
    void aPressureTakenElsewhereDoesNotEndACrisisOfTheOfficeNorTheOtherWayAbout(Setting elsewhere) {
        assertThat(states(Chart.ofAMan()
                        .pressure("2026-05-20", "192", "121")
                        .pressure(elsewhere, "2026-05-21", "128", "78")))
                .containsExactly("bp-crisis open");
        assertThat(states(Chart.ofAMan()
                        .pressure(elsewhere, "2026-05-20", "192", "121")
                        .pressure("2026-05-21", "128", "78")
                        .pressure(Setting.HOME, "2026-05-22", "128", "78")))
                .containsExactly("bp-crisis ended by Observation/3");
    }

    @Test
    void aGlucoseOfAnotherKindDoesNotEndACrisis() {
        assertThat(states(Chart.ofAMan()
                        .measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-20", "25")
                        .measured(MeasurementKind.TWO_HOUR_GLUCOSE, "2026-05-21", "9")
                        .measured(MeasurementKind.UNSPECIFIED_GLUCOSE, "2026-05-22", "9")))
                .containsExactly("glucose-crisis-high open");
        assertThat(states(Chart.ofAMan()
                        .measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-20", "25")
                        .measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-23", "9")))
                .containsExactly("glucose-crisis-high ended by Observation/2");
    }

    @Test
    void whatWasMeasuredBeforeTheCrisisDoesNotEndIt() {
        assertThat(states(Chart.ofAMan().pressure("2026-05-20", "192", "121").pressure("2026-05-19", "120", "78")))
                .containsExactly("bp-crisis open");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"210,-,true", "-,112,true", "179,-,false", "-,109,false", "180,-,true", "-,110,true"})
    void eitherPressureAloneProvesACrisis(String systolic, String diastolic, boolean critical) {
        assertThat(codes(Chart.ofAMan().pressure(DAY, systolic, diastolic)))
                .isEqualTo(critical ? List.of("bp-crisis") : List.of());
    }

    @Test
    void halfAPressureBelowTheLimitEndsNothing() {
        assertThat(states(Chart.ofAMan()
                        .pressure("2026-05-20", "192", "121")
                        .pressure("2026-05-21", "130", null)
                        .pressure("2026-05-22", null, "80")))
                .containsExactly("bp-crisis open");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "250,205,bp-crisis",
                "310,115,bp-crisis",
                "310,90,bp-implausible-high",
                "310,205,bp-implausible-high",
                "120,201,bp-implausible-high",
                "301,-,bp-implausible-high",
                "45,30,bp-crisis-low",
                "45,-,bp-implausible-low",
                "49,19,bp-implausible-low",
                "300,-,bp-crisis"
            })
    void aPressureThatNobodyBelievesIsMeasuredAgain(String systolic, String diastolic, String alarm) {
        assertThat(codes(Chart.ofAMan().unjudgedPressure(Setting.OFFICE, DAY, systolic, diastolic)))
                .containsExactly(alarm);
        assertThat(states(Chart.ofAMan()
                        .unjudgedPressure(Setting.HOME, "2026-05-20", systolic, diastolic)
                        .pressure(Setting.HOME, "2026-05-21", "120", "78")))
                .containsExactly(alarm + " ended by Observation/2");
    }

    @ParameterizedTest
    @CsvSource({
        "FASTING_GLUCOSE,0.9,glucose-implausible-low",
        "UNSPECIFIED_GLUCOSE,0.1,glucose-implausible-low",
        "TWO_HOUR_GLUCOSE,65,glucose-implausible-high",
        "FASTING_GLUCOSE,60.1,glucose-implausible-high",
        "HBA1C,2,hba1c-implausible-low",
        "HBA1C,25,hba1c-implausible-high"
    })
    void aValueThatNobodyBelievesIsMeasuredAgain(MeasurementKind kind, String value, String alarm) {
        assertThat(codes(Chart.ofAMan().unjudged(kind, DAY, value))).containsExactly(alarm);
        assertThat(states(Chart.ofAMan().unjudged(kind, "2026-05-20", value).measured(kind, "2026-05-21", "6")))
                .containsExactly(alarm + " ended by Observation/2");
    }

    @ParameterizedTest
    @CsvSource({
        "25,glucose-crisis-high",
        "2.2,glucose-crisis-low",
        ">33.3,glucose-crisis-high",
        ">16.7,glucose-crisis-high",
        "<1.1,glucose-crisis-low",
        "<3.9,glucose-crisis-low",
        ">2.0,",
        "<20,",
        "7.5,"
    })
    void whatIsNotFinalOrABoundRaisesWhatItProves(String shown, String alarm) {
        assertThat(codes(Chart.ofAMan().withDiabetes().unjudged(MeasurementKind.FASTING_GLUCOSE, DAY, shown)))
                .isEqualTo(alarm == null ? List.of() : List.of(alarm));
    }

    @Test
    void whatIsNotJudgedEndsNothing() {
        assertThat(states(Chart.ofAMan()
                        .measured(MeasurementKind.FASTING_GLUCOSE, "2026-05-20", "25")
                        .unjudged(MeasurementKind.FASTING_GLUCOSE, "2026-05-21", "6")
                        .pressure("2026-05-20", "192", "121")
                        .unjudgedPressure(Setting.OFFICE, "2026-05-21", "120", "78")))
                .containsExactlyInAnyOrder("bp-crisis open", "glucose-crisis-high open");
    }

    @ParameterizedTest
    @CsvSource({"70,50,true", "71,41,false", "90,40,true", "60,30,true"})
    void aVeryLowPressureIsCritical(String systolic, String diastolic, boolean critical) {
        assertThat(codes(Chart.ofAMan().pressure(DAY, systolic, diastolic)))
                .isEqualTo(critical ? List.of("bp-crisis-low") : List.of());
    }

    @Test
    void aReadingHasOneAlert() {
        assertThat(codes(Chart.ofAMan().pressure(DAY, "190", "38"))).containsExactly("bp-crisis");
    }
}
