package org.xinglin.constitution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.constitution.fhir.ReleasedScales;
import org.xinglin.kernel.Sex;

/** What holds of each published scale whatever the answers. {@code -Dxinglin.constitution.seed=…} repeats a run. */
class AssessmentPropertyTests {

    private static final long SEED = Long.getLong("xinglin.constitution.seed", new Random().nextLong(Long.MAX_VALUE));
    private static final int PEOPLE = 200;

    private final Random random = new Random(SEED);

    static Stream<Instrument> scales() {
        return ReleasedScales.all().stream();
    }

    @ParameterizedTest
    @MethodSource("scales")
    void theOrderOfTheAnswersChangesNothing(Instrument scale) {
        everybody(scale, (sex, answers) -> {
            List<Answer> shuffled = new ArrayList<>(answers);
            Collections.shuffle(shuffled, random);
            assertThat(assess(scale, shuffled, sex)).as("seed %d", SEED).isEqualTo(assess(scale, answers, sex));
        });
    }

    @ParameterizedTest
    @MethodSource("scales")
    void aHigherAnswerToAnItemOfOneBiasedTypeNeverLowersItsScore(Instrument scale) {
        everybody(scale, (sex, answers) -> {
            Assessment before = assess(scale, answers, sex);
            for (Item item : scale.items()) {
                List<Answer> raised = raised(scale, answers, item.linkId());
                for (Item.Count count : item.counts()) {
                    int change = assess(scale, raised, sex).score(count.type()).compareTo(before.score(count.type()));
                    assertThat(count.reversed() ? -change : change)
                            .as("seed %d, %s", SEED, item)
                            .isNotNegative();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("scales")
    void aReversedItemCountsAsItsMirrorImage(Instrument scale) {
        everybody(scale, (sex, answers) -> {
            Map<String, Integer> given = AnswerSheet.read(scale, answers, sex).counted();
            Map<String, Integer> mirrored = new HashMap<>();
            given.forEach((item, answer) -> mirrored.put(item, scale.range().reversed(answer)));
            for (ConstitutionType type : ConstitutionType.values()) {
                Score one = Assessment.of(scale, given).score(type);
                Score other = Assessment.of(scale, mirrored).score(type);
                assertThat(one.dividend().add(other.dividend()))
                        .as("seed %d, %s", SEED, type)
                        .isEqualByComparingTo(
                                lowest(scale, type).add(highest(scale, type)).multiply(one.divisor()));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("scales")
    void scoresStayWithinTheirRange(Instrument scale) {
        everybody(scale, (sex, answers) -> {
            Assessment assessment = assess(scale, answers, sex);
            for (ConstitutionType type : ConstitutionType.values()) {
                assertThat(assessment.score(type).isAtLeast(lowest(scale, type))
                                && assessment.score(type).isAtMost(highest(scale, type)))
                        .as("seed %d, %s %s", SEED, type, assessment.score(type))
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("scales")
    void anAnswerThatBelongsToNoItemIsAFault(Instrument scale) {
        everybody(scale, (sex, answers) -> {
            List<Answer> more = new ArrayList<>(answers);
            more.add(random.nextInt(more.size()), new Answer("X" + random.nextInt(100), "3"));
            assertThat(AnswerSheet.read(scale, more, sex).faults())
                    .as("seed %d", SEED)
                    .extracting(Fault::kind)
                    .containsExactly(Fault.Kind.UNKNOWN_ITEM);
        });
    }

    @ParameterizedTest
    @MethodSource("scales")
    void thePositivesBeginWithTheMainTypesAndFitTheOutcome(Instrument scale) {
        everybody(scale, (sex, answers) -> {
            Assessment assessment = assess(scale, answers, sex);
            List<ConstitutionType> positives = assessment.positives();
            int main = assessment.mainTypes().size();
            assertThat(positives.subList(0, main)).containsExactlyInAnyOrderElementsOf(assessment.mainTypes());
            assertThat(positives.isEmpty()).isEqualTo(assessment.outcome() == Outcome.UNDETERMINED);
            assertThat(main == 0).isEqualTo(positives.isEmpty());
        });
    }

    private interface Story {
        void tell(Sex sex, List<Answer> answers);
    }

    private void everybody(Instrument scale, Story story) {
        for (int person = 0; person < PEOPLE; person++) {
            Sex sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
            // Some are content, some suffer: both ends of the range are reached.
            int tilt = random.nextInt(5);
            List<Answer> answers = scale.items().stream()
                    .filter(item -> item.sex() == null || item.sex() == sex)
                    .map(item -> new Answer(item.linkId(), Integer.toString(answer(scale, tilt))))
                    .toList();
            story.tell(sex, answers);
        }
    }

    private int answer(Instrument scale, int tilt) {
        int drawn = scale.range().lowest() + random.nextInt(5);
        return switch (tilt) {
            case 0 -> Math.min(drawn, scale.range().lowest() + random.nextInt(2));
            case 1 -> Math.max(drawn, scale.range().highest() - random.nextInt(2));
            default -> drawn;
        };
    }

    private static List<Answer> raised(Instrument scale, List<Answer> answers, String linkId) {
        return answers.stream()
                .map(answer -> answer.linkId().equals(linkId)
                                && Integer.parseInt(answer.given())
                                        < scale.range().highest()
                        ? new Answer(linkId, Integer.toString(Integer.parseInt(answer.given()) + 1))
                        : answer)
                .toList();
    }

    private static Assessment assess(Instrument scale, List<Answer> answers, Sex sex) {
        AnswerSheet sheet = AnswerSheet.read(scale, answers, sex);
        assertThat(sheet.faults()).as("seed %d", SEED).isEmpty();
        return Assessment.of(scale, sheet.counted());
    }

    private static BigDecimal lowest(Instrument scale, ConstitutionType type) {
        return scale.formula() == Formula.SUM
                ? BigDecimal.valueOf((long) items(scale, type) * scale.range().lowest())
                : BigDecimal.ZERO;
    }

    private static BigDecimal highest(Instrument scale, ConstitutionType type) {
        return scale.formula() == Formula.SUM
                ? BigDecimal.valueOf((long) items(scale, type) * scale.range().highest())
                : BigDecimal.valueOf(100);
    }

    private static int items(Instrument scale, ConstitutionType type) {
        return scale.itemCounts().getOrDefault(type, 0);
    }
}
