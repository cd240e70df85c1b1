package org.xinglin.referral.domain.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.referral.domain.recognition.RecognitionRules.Words;

/** Whether a result stands for a test, by rules made up here. */
class RecognitionRulesTests {

    private static final TestCode MASS = new TestCode("loinc", "mass");
    private static final TestCode MOLES = new TestCode("loinc", "moles");
    private static final TestCode OTHER = new TestCode("local", "x-ray");
    private static final LocalDate MADE = LocalDate.parse("2026-03-01");

    private static RecognitionRow row(
            int days, boolean higherAcceptsLower, @Nullable Set<String> settings, TestFamily... families) {
        return new RecognitionRow(
                new RecognitionRule("days-" + days, "规则", "rule", List.of(), "made up", null),
                List.of(families),
                days,
                Set.of("provincial", "county"),
                higherAcceptsLower,
                settings);
    }

    private static RecognitionRules rules(RecognitionRow... rows) {
        return new RecognitionRules("r", "1", new Words("规则", "rules"), List.of(), List.of(rows));
    }

    private static final TestFamily GLUCOSE = new TestFamily("glucose", Set.of(MASS, MOLES));
    private static final RecognitionRules RULES = rules(row(30, false, null, GLUCOSE), row(90, false, null));

    private static Report report(TestCode code, String level, String until, int rank) {
        return new Report(Set.of(code), level, MADE, LocalDate.parse(until), rank, null);
    }

    private static Asker asker(TestCode code, String on, int rank) {
        return new Asker(Set.of(code), LocalDate.parse(on), OptionalInt.of(rank));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, true, the day itself",
        "2026-03-31, true, the last day",
        "2026-04-01, false, the day after",
        "2026-02-28, false, not made yet"
    })
    void itCountsForSoManyDays(String on, boolean recognised, String why) {
        assertThat(RULES.judge(report(MASS, "county", "2099-12-31", 3), asker(MOLES, on, 3)))
                .as(why)
                .hasValueSatisfying(verdict -> {
                    assertThat(verdict.recognised()).isEqualTo(recognised);
                    assertThat(verdict.until()).isEqualTo("2026-03-31");
                    assertThat(verdict.row().rule().id()).isEqualTo("days-30");
                });
    }

    @Test
    void whatTheSenderSaysCountsWhereItIsShorter() {
        assertThat(RULES.judge(report(MASS, "county", "2026-03-10", 3), asker(MASS, "2026-03-11", 3)))
                .hasValueSatisfying(verdict -> {
                    assertThat(verdict.recognised()).isFalse();
                    assertThat(verdict.until()).isEqualTo("2026-03-10");
                });
        assertThat(RULES.until(Set.of(MASS), MADE, LocalDate.parse("2026-03-10")))
                .isEqualTo("2026-03-10");
        assertThat(RULES.until(Set.of(MASS), MADE, LocalDate.parse("2099-12-31")))
                .isEqualTo("2026-03-31");
        assertThat(RULES.until(Set.of(OTHER), MADE, LocalDate.parse("2099-12-31")))
                .as("that no row names")
                .isEqualTo("2026-05-30");
    }

    @ParameterizedTest
    @CsvSource({"3, 3, true", "3, 1, true", "5, 3, true", "1, 3, false", "0, 1, false", "0, 0, true"})
    void nobodyRecognisesALowerLevel(int made, int asks, boolean recognised) {
        assertThat(RULES.judge(report(MASS, "county", "2026-03-31", made), asker(MASS, "2026-03-02", asks)))
                .hasValueSatisfying(verdict -> assertThat(verdict.recognised()).isEqualTo(recognised));
        assertThat(rules(row(30, true, null, GLUCOSE), row(90, true, null))
                        .judge(report(MASS, "county", "2026-03-31", made), asker(MASS, "2026-03-02", asks)))
                .as("where a pilot allows it")
                .hasValueSatisfying(verdict -> assertThat(verdict.recognised()).isTrue());
    }

    @Test
    void whereNobodyKnowsWhoAsksLevelsAreNotAskedFor() {
        assertThat(RULES.judge(
                        report(MASS, "county", "2026-03-31", 0),
                        new Asker(Set.of(MASS), LocalDate.parse("2026-03-02"), OptionalInt.empty())))
                .hasValueSatisfying(verdict -> assertThat(verdict.recognised()).isTrue());
    }

    @Test
    void aLevelThatTheRowDoesNotNameDoesNotCount() {
        assertThat(RULES.judge(report(MASS, "national", "2026-03-31", 3), asker(MASS, "2026-03-02", 3)))
                .hasValueSatisfying(verdict -> assertThat(verdict.recognised()).isFalse());
    }

    @Test
    void aSettingCountsWhereItIsAskedFor() {
        RecognitionRules inpatients = rules(row(30, false, Set.of("IMP"), GLUCOSE), row(90, false, null));

        assertThat(inpatients.asksForSettings()).isTrue();
        assertThat(inpatients.judge(report(MASS, "county", "2026-03-31", 3), asker(MASS, "2026-03-02", 3)))
                .hasValueSatisfying(verdict -> assertThat(verdict.recognised()).isFalse());
    }

    @Test
    void aCodeWithoutSystemStandsForThatOfAny() {
        assertThat(RULES.judge(
                        report(MASS, "county", "2026-03-31", 3), asker(new TestCode(null, "moles"), "2026-03-02", 3)))
                .isPresent();
        assertThat(RULES.judge(
                        report(OTHER, "county", "2026-03-31", 3), asker(new TestCode(null, "x-ray"), "2026-03-02", 3)))
                .isPresent();
        assertThat(RULES.judge(report(OTHER, "county", "2026-03-31", 3), asker(MASS, "2026-03-02", 3)))
                .as("another test")
                .isEmpty();
    }

    @Test
    void whenItWasMadeHasToBeKnown() {
        Report undated = new Report(Set.of(MASS), "county", null, LocalDate.parse("2099-12-31"), 3, null);

        assertThat(RULES.judge(undated, asker(MASS, "2026-03-02", 3)))
                .hasValueSatisfying(verdict -> assertThat(verdict.recognised()).isFalse());
    }

    @Test
    void oneRowIsForTheRest() {
        assertThatThrownBy(() -> rules(row(30, false, null, GLUCOSE))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules(row(30, false, null), row(90, false, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
