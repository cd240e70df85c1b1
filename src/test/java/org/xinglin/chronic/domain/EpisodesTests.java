package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        for (Kind kind : List.of(Kind.FASTING_GLUCOSE, Kind.TWO_HOUR_GLUCOSE, Kind.UNSPECIFIED_GLUCOSE)) {
            assertThat(codes(Chart.ofAMan().measured(kind, DAY, value)))
                    .isEqualTo(critical ? List.of("glucose-crisis-high") : List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({"4.0,false", "3.9,true", "3.8,true"})
    void lowGlucoseInDiabetesAlone(String value, boolean critical) {
        assertThat(codes(Chart.ofAMan().withDiabetes().measured(Kind.UNSPECIFIED_GLUCOSE, DAY, value)))
                .isEqualTo(critical ? List.of("glucose-crisis-low") : List.of());
        assertThat(codes(Chart.ofAMan().withHypertension().measured(Kind.UNSPECIFIED_GLUCOSE, DAY, value)))
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
                        .measured(Kind.FASTING_GLUCOSE, "2026-05-21", "5")
                        .byTheNorm()
                        .episodes())
                .extracting(Episode::open)
                .containsExactly(true);
    }

    @Test
    void whatIsNoGlucoseNeitherRaisesNorEndsAnAlarmOfIt() {
        Chart chart = Chart.ofAMan()
                .measured(Kind.FASTING_GLUCOSE, "2026-05-20", "17")
                .measured(Kind.BMI, "2026-05-21", "12")
                .measured(Kind.WAIST, "2026-05-21", "80")
                .measured(Kind.FASTING_GLUCOSE, "2026-05-22", "18");

        assertThat(chart.byTheNorm().episodes())
                .singleElement()
                .satisfies(episode -> assertThat(episode.alarms()).hasSize(2));
    }
}
