package org.xinglin.constitution.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows from one filled-in scale: nine scores, and a verdict on each constitution.
 *
 * @param scores of all nine
 * @param verdicts on all nine
 */
public record Assessment(
        Instrument instrument, Map<ConstitutionType, Score> scores, Map<ConstitutionType, Verdict> verdicts) {

    public Assessment {
        scores = Map.copyOf(scores);
        verdicts = Map.copyOf(verdicts);
    }

    /** @param answers complete, by item, as {@link AnswerSheet} counts them */
    public static Assessment of(Instrument instrument, Map<String, Integer> answers) {
        Map<ConstitutionType, Integer> raw = new EnumMap<>(ConstitutionType.class);
        for (Item item : instrument.items()) {
            Integer answer = answers.get(item.linkId());
            if (answer != null) {
                for (Item.Count count : item.counts()) {
                    int counted = count.reversed() ? instrument.range().reversed(answer) : answer;
                    raw.merge(count.type(), counted, Integer::sum);
                }
            }
        }
        Map<ConstitutionType, Score> scores = new EnumMap<>(ConstitutionType.class);
        instrument
                .itemCounts()
                .forEach((type, items) -> scores.put(
                        type, instrument.formula().score(raw.getOrDefault(type, 0), items, instrument.range())));
        return ofScores(instrument, scores);
    }

    /** The verdicts that follow from scores. */
    public static Assessment ofScores(Instrument instrument, Map<ConstitutionType, Score> scores) {
        List<Score> biased = scores.entrySet().stream()
                .filter(score -> score.getKey().isBiased())
                .map(Map.Entry::getValue)
                .toList();
        Map<ConstitutionType, Verdict> verdicts = new EnumMap<>(ConstitutionType.class);
        scores.forEach((type, score) -> verdicts.put(type, verdict(instrument, type, score, biased)));
        return new Assessment(instrument, scores, verdicts);
    }

    private static Verdict verdict(
            Instrument instrument, ConstitutionType type, Score score, Collection<Score> biasedScores) {
        return instrument.rules().stream()
                .filter(rule -> rule.biased() == type.isBiased() && rule.holds(score, biasedScores))
                .map(VerdictRule::verdict)
                .findFirst()
                .orElse(Verdict.NO);
    }

    public Score score(ConstitutionType type) {
        return scores.getOrDefault(type, Score.of(0, 1));
    }

    public Verdict verdict(ConstitutionType type) {
        return verdicts.getOrDefault(type, Verdict.NO);
    }

    /** The constitutions that are positive, by verdict and score, and so the main ones first. */
    public List<ConstitutionType> positives() {
        return types(Verdict::isPositive)
                .sorted(Comparator.<ConstitutionType, Verdict>comparing(this::verdict)
                        .thenComparing(this::score, Comparator.reverseOrder()))
                .toList();
    }

    public Outcome outcome() {
        long yes = types(Verdict.YES::equals).filter(ConstitutionType::isBiased).count();
        if (yes > 1) {
            return Outcome.MIXED;
        }
        if (yes == 1) {
            return Outcome.BIASED;
        }
        if (verdict(ConstitutionType.BALANCED).isPositive()) {
            return Outcome.BALANCED;
        }
        return positivesExist() ? Outcome.BIASED : Outcome.UNDETERMINED;
    }

    private boolean positivesExist() {
        return types(Verdict::isPositive).findAny().isPresent();
    }

    /**
     * The constitution that guidance goes by: the balanced one if it is positive, else the biased one with the highest
     * score of those that are {@link Verdict#YES}, else of the tendencies. Several where their scores are equal, for a TCM
     * practitioner to decide; none where nothing is positive. Source: fill-in notes of the elderly form (以分数高的为主要体质),
     * applied to the other instruments by this project.
     */
    public Set<ConstitutionType> mainTypes() {
        if (verdict(ConstitutionType.BALANCED).isPositive()) {
            return EnumSet.of(ConstitutionType.BALANCED);
        }
        Set<ConstitutionType> yes = types(Verdict.YES::equals).collect(Collectors.toSet());
        return highest(yes.isEmpty() ? types(Verdict.TENDENCY::equals).collect(Collectors.toSet()) : yes);
    }

    private Set<ConstitutionType> highest(Set<ConstitutionType> types) {
        Set<ConstitutionType> highest = EnumSet.noneOf(ConstitutionType.class);
        types.stream()
                .map(this::score)
                .max(Comparator.naturalOrder())
                .ifPresent(most -> types.stream()
                        .filter(type -> score(type).compareTo(most) == 0)
                        .forEach(highest::add));
        return highest;
    }

    /** What the instrument's notes say should not be, and is. */
    public List<Contradiction> contradictions() {
        return instrument.contradictions().stream()
                .filter(contradiction -> contradiction.types().stream()
                        .allMatch(type -> verdict(type).isPositive()))
                .toList();
    }

    private Stream<ConstitutionType> types(Predicate<Verdict> wanted) {
        return Arrays.stream(ConstitutionType.values()).filter(type -> wanted.test(verdict(type)));
    }
}
