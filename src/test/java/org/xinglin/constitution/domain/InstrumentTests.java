package org.xinglin.constitution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinglin.constitution.domain.Instrument.Undetermined;
import org.xinglin.constitution.fhir.ReleasedScales;

/** What an instrument must be, and what its parts say. */
class InstrumentTests {

    private final Instrument scale = ReleasedScales.instrument("constitution-gbt46939-2025");
    private final Instrument elderly = ReleasedScales.instrument("constitution-elderly-33");

    @Test
    void anInstrumentWhoseItemCountsAreWrongIsNone() {
        Map<ConstitutionType, Integer> counts = new EnumMap<>(scale.itemCounts());
        counts.put(ConstitutionType.DAMP_HEAT, 4);

        assertThatIllegalArgumentException()
                .as("both sex items counted, a known mistake")
                .isThrownBy(() -> with(scale.items(), counts))
                .withMessageContaining("DAMP_HEAT");
        counts.remove(ConstitutionType.DAMP_HEAT);
        assertThatIllegalArgumentException().isThrownBy(() -> with(scale.items(), counts));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(scale.items().subList(1, scale.items().size()), scale.itemCounts()));
    }

    private Instrument with(List<Item> items, Map<ConstitutionType, Integer> counts) {
        return new Instrument(
                "x",
                "1",
                Formula.SUM,
                scale.range(),
                items,
                counts,
                List.of(),
                null,
                null,
                new Undetermined("", null),
                List.of());
    }

    @Test
    void theElderlyFormIsForThoseOf65AndForEachYear() {
        assertThat(elderly.minimumAge()).isEqualTo(65);
        assertThat(elderly.interval()).isEqualTo(Period.ofYears(1));
        assertThat(elderly.undetermined().again()).isEqualTo(Period.ofDays(14));
        assertThat(scale.minimumAge()).isNull();
        assertThat(scale.interval()).isNull();
        assertThat(scale.undetermined().again()).isNull();
        assertThat(elderly.yearly()).contains(new YearlyAssessment(65));
        assertThat(scale.yearly()).isEmpty();
        assertThat(forAnAgeAndEvery(Period.ofYears(2)).yearly()).isEmpty();
        assertThat(elderly.code()).isEqualTo("elderly-33");
        assertThat(elderly.version()).isEqualTo("2017.1");
    }

    private Instrument forAnAgeAndEvery(Period interval) {
        return new Instrument(
                "x",
                "1",
                Formula.SUM,
                elderly.range(),
                elderly.items(),
                elderly.itemCounts(),
                elderly.rules(),
                65,
                interval,
                elderly.undetermined(),
                List.of());
    }

    @Test
    void aTransformedScoreIsTheShareOfItsRangeWhateverTheAnswersAre() {
        AnswerRange fromTwo = new AnswerRange(2, 6);

        assertThat(Formula.TRANSFORMED.score(8, 4, fromTwo).shown()).isEqualByComparingTo("0");
        assertThat(Formula.TRANSFORMED.score(10, 4, fromTwo).shown()).isEqualByComparingTo("12.5");
        assertThat(Formula.TRANSFORMED.score(24, 4, fromTwo).shown()).isEqualByComparingTo("100");
    }

    @Test
    void codesAreThoseOfTheCodeSystems() {
        for (ConstitutionType type : ConstitutionType.values()) {
            assertThat(ConstitutionType.of(type.code())).isEqualTo(type);
            assertThat(type.isBiased()).isEqualTo(!type.code().equals("balanced"));
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(Verdict.of(verdict.code())).isEqualTo(verdict);
        }
        for (Formula formula : Formula.values()) {
            assertThat(Formula.of(formula.code())).isEqualTo(formula);
        }
        assertThat(List.of(Outcome.values()))
                .extracting(Outcome::code)
                .containsExactly("balanced", "biased", "mixed", "undetermined");
        assertThat(List.of(ReviewReason.values()))
                .extracting(ReviewReason::code)
                .containsExactly(
                        "conflicting-advice",
                        "equal-scores",
                        "yin-and-yang-deficiency",
                        "undetermined",
                        "assessment-changed",
                        "review-due");
        assertThatIllegalArgumentException().isThrownBy(() -> ConstitutionType.of("gentle"));
        assertThatIllegalArgumentException().isThrownBy(() -> Verdict.of("maybe"));
        assertThatIllegalArgumentException().isThrownBy(() -> Formula.of("product"));
    }

    @Test
    void aScoreIsComparedAsAFractionAndShownRounded() {
        Score third = Score.of(100, 3);

        assertThat(third.shown()).isEqualTo(new BigDecimal("33.3333"));
        assertThat(third.isAtLeast(new BigDecimal("33.3333"))).isTrue();
        assertThat(third.isAtMost(new BigDecimal("33.3333"))).isFalse();
        assertThat(third.isBelow(new BigDecimal("33.3334"))).isTrue();
        assertThat(Score.of(200, 3).shown()).isEqualTo(new BigDecimal("66.6667"));
        assertThat(Score.of(100, 1).shown()).isEqualTo(new BigDecimal("100"));
        assertThat(Score.of(75, 2).shown()).isEqualTo(new BigDecimal("37.5"));
        assertThat(Score.of(0, 4).shown()).isEqualTo(new BigDecimal("0"));
        assertThat(Score.of(30, 1).isAtLeast(new BigDecimal(30))).isTrue();
        assertThat(Score.of(30, 1).isAtMost(new BigDecimal(30))).isTrue();
        assertThat(Score.of(30, 1).isBelow(new BigDecimal(30))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Score.of(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Score.of(1, -2));
    }

    @Test
    void anAnswerRangeHasAtLeastTwoAnswers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerRange(3, 3));
        AnswerRange range = new AnswerRange(1, 5);
        assertThat(range.span()).isEqualTo(4);
        assertThat(range.reversed(2)).isEqualTo(4);
        assertThat(range.has(1) && range.has(5)).isTrue();
        assertThat(range.has(0) || range.has(6)).isFalse();
    }

    @Test
    void anOutcomeIsOfTheWholeAssessment() {
        assertThat(outcome(Map.of())).isEqualTo(Outcome.UNDETERMINED);
        assertThat(outcome(Map.of(ConstitutionType.BALANCED, 60))).isEqualTo(Outcome.BALANCED);
        assertThat(outcome(Map.of(ConstitutionType.BALANCED, 60, ConstitutionType.DAMP_HEAT, 35)))
                .as("basically balanced, with a tendency")
                .isEqualTo(Outcome.BALANCED);
        assertThat(outcome(Map.of(ConstitutionType.DAMP_HEAT, 35))).isEqualTo(Outcome.BIASED);
        assertThat(outcome(Map.of(ConstitutionType.DAMP_HEAT, 40))).isEqualTo(Outcome.BIASED);
        assertThat(outcome(Map.of(ConstitutionType.DAMP_HEAT, 40, ConstitutionType.BLOOD_STASIS, 35)))
                .isEqualTo(Outcome.BIASED);
        assertThat(outcome(Map.of(ConstitutionType.DAMP_HEAT, 40, ConstitutionType.BLOOD_STASIS, 40)))
                .isEqualTo(Outcome.MIXED);
    }

    private Outcome outcome(Map<ConstitutionType, Integer> scores) {
        Map<ConstitutionType, Score> all = new EnumMap<>(ConstitutionType.class);
        for (ConstitutionType type : ConstitutionType.values()) {
            all.put(type, Score.of(scores.getOrDefault(type, 0), 1));
        }
        return Assessment.ofScores(scale, all).outcome();
    }
}
