package org.xinglin.constitution.domain;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Sex;

/**
 * A constitution scale in one version, with all that scoring needs.
 *
 * @param code of CodeSystem {@code constitution-instrument}
 * @param version of its Questionnaire
 * @param range of its answers
 * @param itemCounts how many items of each constitution one person answers
 * @param rules the determination table, in its order
 * @param minimumAge in years, for whom the form is made; null where no source names one
 * @param interval after which to assess again; null where no source names one
 * @param undetermined what to do where no constitution is positive
 */
public record Instrument(
        String code,
        String version,
        Formula formula,
        AnswerRange range,
        List<Item> items,
        Map<ConstitutionType, Integer> itemCounts,
        List<VerdictRule> rules,
        @Nullable Integer minimumAge,
        @Nullable Period interval,
        Undetermined undetermined,
        List<Contradiction> contradictions) {

    /** @throws IllegalArgumentException if a constitution has no items, or another number than is announced */
    public Instrument {
        items = List.copyOf(items);
        itemCounts = Map.copyOf(itemCounts);
        rules = List.copyOf(rules);
        contradictions = List.copyOf(contradictions);
        for (ConstitutionType type : ConstitutionType.values()) {
            for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
                long counted = items.stream()
                        .filter(item -> item.sex() == null || item.sex() == sex)
                        .flatMap(item -> item.counts().stream())
                        .filter(count -> count.type() == type)
                        .count();
                Integer announced = itemCounts.get(type);
                if (announced == null || counted != announced) {
                    throw new IllegalArgumentException("%s %s: %d items of %s, announced are %s"
                            .formatted(code, version, counted, type, announced));
                }
            }
        }
    }

    /** Since when a resident is to be assessed by this form; nothing if it is not for an age and for every year. */
    public Optional<YearlyAssessment> yearly() {
        return minimumAge == null || !Period.ofYears(1).equals(interval)
                ? Optional.empty()
                : Optional.of(new YearlyAssessment(minimumAge));
    }

    /**
     * Where no constitution is positive (未能判定).
     *
     * @param advice what the form says to do
     * @param again after how long to fill it in anew; null where the form does not say
     */
    public record Undetermined(String advice, @Nullable Period again) {}
}
