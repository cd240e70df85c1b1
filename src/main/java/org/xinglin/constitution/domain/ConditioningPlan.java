package org.xinglin.constitution.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is advised after an assessment. The advice for each positive constitution stands under its name; where two of them
 * conflict both stand, and a practitioner is asked.
 *
 * @param advice by category, the main constitutions' first in each
 * @param cautions by constitution
 * @param conflicts among the advice
 * @param reasons why a TCM practitioner has to look at it; empty where none has to
 * @param review the day on which to assess again
 */
public record ConditioningPlan(
        List<Advice> advice,
        Map<ConstitutionType, String> cautions,
        List<AdviceConflict> conflicts,
        Set<ReviewReason> reasons,
        LocalDate review) {

    public ConditioningPlan {
        advice = List.copyOf(advice);
        conflicts = List.copyOf(conflicts);
        reasons = Set.copyOf(reasons);
    }

    /** @param assessed the day on which the scale was filled in */
    public static ConditioningPlan after(
            Assessment assessment, AdviceBook book, LocalDate assessed, ReviewIntervals intervals) {
        List<ConstitutionType> types = assessment.positives();
        List<String> categories = types.stream()
                .flatMap(type -> book.of(type).stream())
                .map(Advice::category)
                .distinct()
                .toList();
        List<Advice> advice = types.stream()
                .flatMap(type -> book.of(type).stream())
                .sorted(Comparator.comparing(each -> categories.indexOf(each.category())))
                .toList();
        Map<ConstitutionType, String> cautions = new LinkedHashMap<>();
        for (ConstitutionType type : types) {
            String caution = book.cautions().get(type);
            if (caution != null) {
                cautions.put(type, caution);
            }
        }
        List<AdviceConflict> conflicts = book.conflictsAmong(types);
        return new ConditioningPlan(
                advice,
                cautions,
                conflicts,
                reasons(assessment, conflicts),
                assessed.plus(interval(assessment, intervals)));
    }

    private static Set<ReviewReason> reasons(Assessment assessment, List<AdviceConflict> conflicts) {
        Set<ReviewReason> reasons = EnumSet.noneOf(ReviewReason.class);
        if (!conflicts.isEmpty()) {
            reasons.add(ReviewReason.CONFLICTING_ADVICE);
        }
        if (assessment.mainTypes().size() > 1) {
            reasons.add(ReviewReason.EQUAL_SCORES);
        }
        if (!assessment.contradictions().isEmpty()) {
            reasons.add(ReviewReason.YIN_AND_YANG_DEFICIENCY);
        }
        if (assessment.outcome() == Outcome.UNDETERMINED) {
            reasons.add(ReviewReason.UNDETERMINED);
        }
        return reasons;
    }

    private static Period interval(Assessment assessment, ReviewIntervals intervals) {
        Period again = assessment.instrument().undetermined().again();
        if (assessment.outcome() == Outcome.UNDETERMINED && again != null) {
            return again;
        }
        Period prescribed = assessment.instrument().interval();
        if (prescribed != null) {
            return prescribed;
        }
        boolean balancedAlone = assessment.positives().equals(List.of(ConstitutionType.BALANCED));
        return balancedAlone ? intervals.balanced() : intervals.biased();
    }
}
