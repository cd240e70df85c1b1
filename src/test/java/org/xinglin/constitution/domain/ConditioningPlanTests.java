package org.xinglin.constitution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.constitution.domain.ConstitutionType.BALANCED;
import static org.xinglin.constitution.domain.ConstitutionType.DAMP_HEAT;
import static org.xinglin.constitution.domain.ConstitutionType.QI_DEFICIENCY;
import static org.xinglin.constitution.domain.ConstitutionType.YANG_DEFICIENCY;
import static org.xinglin.constitution.domain.ConstitutionType.YIN_DEFICIENCY;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinglin.constitution.fhir.ReleasedScales;

/** What is advised after which scores, by the advice that this release publishes. */
class ConditioningPlanTests {

    private static final LocalDate ASSESSED = LocalDate.of(2026, 11, 3);
    private static final ReviewIntervals INTERVALS = new ReviewIntervals(Period.ofMonths(3), Period.ofYears(1));

    private final Instrument general = ReleasedScales.instrument("constitution-gbt46939-2025");
    private final Instrument elderly = ReleasedScales.instrument("constitution-elderly-33");

    @Test
    void thePlanOfOneTypeHasItsAdviceInTheOrderOfTheCategories() {
        ConditioningPlan plan = plan(general, 10, Map.of(YANG_DEFICIENCY, 50));

        assertThat(plan.advice())
                .extracting(Advice::category)
                .containsExactly("emotion", "diet", "daily-life", "exercise", "acupoint");
        assertThat(plan.advice()).extracting(Advice::type).containsOnly(YANG_DEFICIENCY);
        assertThat(plan.advice().get(4).text()).contains("关元", "GV4", "\n");
        assertThat(plan.cautions()).containsOnlyKeys(YANG_DEFICIENCY);
        assertThat(plan.reasons()).isEmpty();
    }

    @Test
    void ofMixedTypesTheMainOneComesFirstInEachCategory() {
        ConditioningPlan plan = plan(general, 10, Map.of(QI_DEFICIENCY, 45, YANG_DEFICIENCY, 50));

        assertThat(plan.advice())
                .filteredOn(advice -> advice.category().equals("diet"))
                .extracting(Advice::type)
                .containsExactly(YANG_DEFICIENCY, QI_DEFICIENCY);
        assertThat(plan.advice())
                .extracting(Advice::category)
                .containsExactly(
                        "emotion",
                        "emotion",
                        "diet",
                        "diet",
                        "daily-life",
                        "daily-life",
                        "exercise",
                        "exercise",
                        "acupoint",
                        "acupoint");
        assertThat(List.copyOf(plan.cautions().keySet())).containsExactly(YANG_DEFICIENCY, QI_DEFICIENCY);
        assertThat(plan.conflicts()).isEmpty();
    }

    @Test
    void adviceThatConflictsStandsTwiceAndIsForAPractitioner() {
        ConditioningPlan plan = plan(general, 10, Map.of(YANG_DEFICIENCY, 50, DAMP_HEAT, 45));

        assertThat(plan.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.types()).isEqualTo(Set.of(YANG_DEFICIENCY, DAMP_HEAT));
            assertThat(conflict.category()).isEqualTo("diet");
            assertThat(conflict.reason()).contains("羊肉");
        });
        assertThat(plan.reasons()).containsExactly(ReviewReason.CONFLICTING_ADVICE);
        assertThat(plan.advice())
                .filteredOn(advice -> advice.category().equals("diet"))
                .hasSize(2);
    }

    @Test
    void equalScoresAndYinAndYangTogetherAreForAPractitioner() {
        ConditioningPlan plan = plan(elderly, 10, Map.of(YANG_DEFICIENCY, 12, YIN_DEFICIENCY, 12));

        assertThat(plan.reasons())
                .containsExactlyInAnyOrder(
                        ReviewReason.CONFLICTING_ADVICE,
                        ReviewReason.EQUAL_SCORES,
                        ReviewReason.YIN_AND_YANG_DEFICIENCY);
    }

    @Test
    void whereNothingIsPositiveThePlanIsAQuestion() {
        ConditioningPlan plan = plan(elderly, 10, Map.of());

        assertThat(plan.advice()).isEmpty();
        assertThat(plan.reasons()).containsExactly(ReviewReason.UNDETERMINED);
        assertThat(plan.review()).as("two weeks, says the form").isEqualTo(ASSESSED.plusDays(14));
        assertThat(plan(general, 10, Map.of()).review())
                .as("the other scales have no rule")
                .isEqualTo(ASSESSED.plusMonths(3));
    }

    @Test
    void theReviewIsYearlyForTheElderlyAndElseAsSet() {
        assertThat(plan(elderly, 10, Map.of(QI_DEFICIENCY, 12)).review()).isEqualTo(LocalDate.of(2027, 11, 3));
        assertThat(plan(general, 10, Map.of(QI_DEFICIENCY, 45)).review()).isEqualTo(LocalDate.of(2027, 2, 3));
        assertThat(plan(general, 80, Map.of(QI_DEFICIENCY, 35)).review())
                .as("balanced, with a tendency")
                .isEqualTo(LocalDate.of(2027, 2, 3));
        ConditioningPlan balanced = plan(general, 80, Map.of());
        assertThat(balanced.review()).isEqualTo(LocalDate.of(2027, 11, 3));
        assertThat(balanced.advice()).extracting(Advice::type).containsOnly(BALANCED);
    }

    /** Of the types that are not named the score is the lowest. */
    private static ConditioningPlan plan(Instrument scale, int balanced, Map<ConstitutionType, Integer> biased) {
        Map<ConstitutionType, Score> scores = new EnumMap<>(ConstitutionType.class);
        for (ConstitutionType type : ConstitutionType.values()) {
            scores.put(type, Score.of(biased.getOrDefault(type, 4), 1));
        }
        scores.put(BALANCED, Score.of(balanced, 1));
        return ConditioningPlan.after(Assessment.ofScores(scale, scores), ReleasedScales.advice(), ASSESSED, INTERVALS);
    }
}
