package org.xinglin.chronic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.xinglin.chronic.fhir.ReleasedRules;

/** What holds whatever is known. {@code -Dxinglin.chronic.seed=…} repeats a run. */
class AppraisalPropertyTests {

    private static final long SEED = Long.getLong("xinglin.chronic.seed", new Random().nextLong(Long.MAX_VALUE));
    private static final int FACTS = 50;

    private static final Random RANDOM = new Random(SEED);
    private static final List<String> OUTCOMES =
            List.of("satisfied", "unsatisfied", "adverse-reaction", "complication");

    private static Facts anybody() {
        Chart chart = Chart.ofAMan().born((1930 + RANDOM.nextInt(70)) + "-05-20");
        if (RANDOM.nextBoolean()) {
            chart.withHypertension();
        }
        if (RANDOM.nextBoolean()) {
            chart.withDiabetes();
        }
        for (int i = 0; i < FACTS; i++) {
            String when = "2026-0%d-%02dT%02d:%02d:00"
                    .formatted(1 + RANDOM.nextInt(3), 1 + RANDOM.nextInt(28), RANDOM.nextInt(24), RANDOM.nextInt(60));
            int diastolic = 50 + RANDOM.nextInt(70);
            switch (RANDOM.nextInt(6)) {
                case 0, 1, 2 ->
                    chart.pressure(
                            Setting.values()[RANDOM.nextInt(Setting.values().length)],
                            when,
                            Integer.toString(diastolic + 20 + RANDOM.nextInt(90)),
                            Integer.toString(diastolic));
                case 3, 4 ->
                    chart.measured(
                            MeasurementKind.values()[RANDOM.nextInt(MeasurementKind.values().length)],
                            when,
                            BigDecimal.valueOf(20 + RANDOM.nextInt(160), 1).toString());
                default -> chart.followedUp(when, OUTCOMES.get(RANDOM.nextInt(OUTCOMES.size())));
            }
        }
        return chart.facts();
    }

    private static <T> List<T> shuffled(List<T> facts) {
        List<T> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, RANDOM);
        return shuffled;
    }

    private static ResidentStatus standing(Facts facts, String policy) {
        RuleBook book = ReleasedRules.book();
        return Appraisal.of(book, book.policy(policy), facts);
    }

    @RepeatedTest(100)
    void theOrderInWhichFactsArriveChangesNothing() {
        Facts facts = anybody();
        Person person = facts.person();
        Facts other = new Facts(
                new Person(person.sex(), person.birth(), shuffled(person.diagnoses()), person.diseases()),
                shuffled(facts.pressures()),
                shuffled(facts.measurements()),
                shuffled(facts.habits()),
                shuffled(facts.signs()),
                shuffled(facts.contacts()),
                shuffled(facts.unjudged()),
                shuffled(facts.referrals()));

        for (String policy : List.of("norm-2017", "primary-care-2025")) {
            assertThat(standing(other, policy)).as("seed %d", SEED).isEqualTo(standing(facts, policy));
        }
    }

    @RepeatedTest(100)
    void aHigherPressureIsNeverALowerGrade() {
        Facts facts = anybody();
        List<PressureReading> higher = facts.pressures().stream()
                .map(reading -> new PressureReading(
                        reading.id(),
                        reading.at(),
                        reading.setting(),
                        raised(reading.systolic()),
                        raised(reading.diastolic())))
                .toList();
        Facts other = new Facts(
                facts.person(),
                higher,
                facts.measurements(),
                facts.habits(),
                facts.signs(),
                facts.contacts(),
                facts.unjudged(),
                facts.referrals());

        assertThat(gravity(standing(other, "norm-2017")))
                .as("seed %d", SEED)
                .isGreaterThanOrEqualTo(gravity(standing(facts, "norm-2017")));
    }

    private static int gravity(ResidentStatus standing) {
        List<String> mildestFirst = List.of("normal", "high-normal", "grade-1", "grade-2", "grade-3");
        return standing.grade()
                .map(graded -> mildestFirst.indexOf(graded.grade().code()))
                .orElse(-1);
    }

    private static @Nullable BigDecimal raised(@Nullable BigDecimal pressure) {
        return pressure == null ? null : pressure.add(BigDecimal.valueOf(7));
    }
}
