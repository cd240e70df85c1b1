package org.xinglin.constitution.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.constitution.domain.AnswerSheet;
import org.xinglin.constitution.domain.Assessment;
import org.xinglin.constitution.domain.ConstitutionType;
import org.xinglin.constitution.domain.Fault;
import org.xinglin.constitution.domain.Instrument;
import org.xinglin.constitution.domain.Score;
import org.xinglin.constitution.fhir.GoldenCases.Golden;

/** The published scales, read with nothing beside them, give the scores and verdicts of an independent scorer. */
class GoldenCasesTests {

    static Stream<Golden> scored() {
        return GoldenCases.withAnswers().filter(golden -> !golden.isRefused());
    }

    static Stream<Golden> refused() {
        return GoldenCases.withAnswers().filter(Golden::isRefused);
    }

    static Stream<Golden> scores() {
        return GoldenCases.withScores();
    }

    @ParameterizedTest
    @MethodSource("scored")
    void answersGiveScoresVerdictsAndMainTypes(Golden golden) {
        Instrument instrument = ReleasedScales.instrument(golden.questionnaire());
        AnswerSheet sheet = AnswerSheet.read(instrument, golden.answers(), golden.sex());
        assertThat(sheet.faults()).isEmpty();

        Assessment assessment = Assessment.of(instrument, sheet.counted());

        assertThat(shown(assessment)).isEqualTo(rounded(golden.scores()));
        assertThat(verdicts(assessment)).containsExactlyInAnyOrderEntriesOf(golden.verdicts());
        String main = golden.expected().path("mainType").asText();
        assertThat(
                        assessment.mainTypes().size() == 1
                                ? assessment.mainTypes().iterator().next().code()
                                : "null")
                .isEqualTo(main);
        assertThat(assessment.contradictions())
                .hasSize(golden.list("flags").contains("contradiction-yin-yang-recheck") ? 1 : 0);
        if (golden.group().equals("gbt46939")) {
            assertThat(sheet.ignored())
                    .as("the scorer marks it for this scale alone")
                    .isEqualTo(golden.list("flags").stream()
                            .filter(flag -> flag.startsWith("ignored-other-sex-item:"))
                            .map(flag -> flag.substring(flag.indexOf(':') + 1))
                            .toList());
        }
        assertThat(sheet.sexByAnswer()).isEqualTo(golden.list("flags").contains("sex-item-by-answer"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void answersThatCannotBeScoredAreFaults(Golden golden) {
        AnswerSheet sheet =
                AnswerSheet.read(ReleasedScales.instrument(golden.questionnaire()), golden.answers(), golden.sex());

        switch (golden.expected().get("error").asText()) {
            case "incomplete" ->
                assertThat(sheet.faults())
                        .allMatch(fault -> fault.kind() == Fault.Kind.MISSING)
                        .extracting(fault -> fault.linkIds().get(0))
                        .isEqualTo(golden.list("missingItems"));
            case "invalid" ->
                assertThat(sheet.faults())
                        .allMatch(fault -> fault.kind() == Fault.Kind.NOT_OFFERED)
                        .extracting(fault -> fault.linkIds().get(0))
                        .isEqualTo(golden.list("items"));
            case "sex-item-undetermined" ->
                assertThat(sheet.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.linkIds()).isEqualTo(golden.list("candidates")));
            default -> throw new AssertionError(golden);
        }
    }

    @ParameterizedTest
    @MethodSource("scores")
    void scoresAtTheThresholdsGiveTheVerdicts(Golden golden) {
        Map<ConstitutionType, Score> scores = new EnumMap<>(ConstitutionType.class);
        golden.givenScores().forEach((type, score) -> scores.put(ConstitutionType.of(type), Score.of(score)));

        Assessment assessment = Assessment.ofScores(ReleasedScales.instrument(golden.questionnaire()), scores);

        assertThat(verdicts(assessment)).containsAllEntriesOf(golden.verdicts());
    }

    @Test
    void everyScaleOfTheReleaseHasGoldenCases() {
        assertThat(ReleasedScales.RELEASE.all(Questionnaire.class).stream()
                        .filter(InstrumentReader::isInstrument)
                        .map(form -> form.getIdElement().getIdPart()))
                .containsExactlyInAnyOrderElementsOf(GoldenCases.SCALES.values());
    }

    private static Map<String, BigDecimal> shown(Assessment assessment) {
        Map<String, BigDecimal> shown = new TreeMap<>();
        assessment
                .scores()
                .forEach((type, score) -> shown.put(type.code(), score.shown().setScale(4)));
        return shown;
    }

    private static Map<String, BigDecimal> rounded(Map<String, BigDecimal> scores) {
        Map<String, BigDecimal> rounded = new TreeMap<>();
        scores.forEach((type, score) -> rounded.put(type, score.setScale(4, RoundingMode.HALF_UP)));
        return rounded;
    }

    private static Map<String, String> verdicts(Assessment assessment) {
        Map<String, String> verdicts = new TreeMap<>();
        assessment.verdicts().forEach((type, verdict) -> verdicts.put(type.code(), verdict.code()));
        return verdicts;
    }
}
