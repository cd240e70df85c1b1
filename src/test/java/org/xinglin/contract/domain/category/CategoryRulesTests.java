package org.xinglin.contract.domain.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.contract.domain.category.CategoryRules.OfAge;
import org.xinglin.contract.domain.category.CategoryRules.OfDiagnosis;

class CategoryRulesTests {

    private static final CategoryRules RULES = new CategoryRules(
            List.of(new OfAge("elderly", 780, null), new OfAge("child-0-36m", 0, 37), new OfAge("child-0-6", 0, 84)),
            List.of(
                    new OfDiagnosis("hypertension", List.of("I10"), -1),
                    new OfDiagnosis("maternal", List.of("O00..O99", "Z32.1", "Z33..Z36"), 42)));

    @ParameterizedTest
    @CsvSource({
        "1961-05-01, 2026-04-30, ''",
        "1961-05-01, 2026-05-01, elderly",
        "1960-02-29, 2025-02-27, ''",
        "1960-02-29, 2025-02-28, elderly",
        "2023-04-10, 2026-05-09, child-0-36m child-0-6",
        "2023-04-10, 2026-05-10, child-0-6",
        "2023-04-10, 2030-04-09, child-0-6",
        "2023-04-10, 2030-04-10, ''",
    })
    void byAge(LocalDate birth, LocalDate today, String expected) {
        assertThat(String.join(" ", RULES.of(Optional.of(birth), List.of()).on(today)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "I10, hypertension",
        "I10.x00, hypertension",
        "I11, ''",
        "O00, maternal",
        "O14.900, maternal",
        "O99.8, maternal",
        "Z32.1, maternal",
        "Z32.100, maternal",
        "Z32.0, ''",
        "Z33, maternal",
        "Z34.900, maternal",
        "Z36.8, maternal",
        "Z37.0, ''",
        "P07.0, ''",
        "O, ''",
    })
    void byActiveDiagnosis(String code, String expected) {
        DiagnosedSpan active = new DiagnosedSpan(Set.of(code), true, LocalDate.of(2026, 3, 1), null);

        assertThat(String.join(" ", RULES.of(Optional.empty(), List.of(active)).on(LocalDate.of(2026, 3, 1))))
                .isEqualTo(expected);
    }

    @Test
    void pregnancyHoldsFor42DaysAfterItsEndAndOtherDiagnosesUntilTheirs() {
        LocalDate end = LocalDate.of(2026, 6, 1);
        Categories known = RULES.of(
                Optional.empty(),
                List.of(
                        new DiagnosedSpan(Set.of("O80.900"), false, LocalDate.of(2025, 9, 1), end),
                        new DiagnosedSpan(Set.of("I10"), false, LocalDate.of(2020, 1, 1), end)));

        assertThat(known.on(end.minusDays(1))).containsExactly("hypertension", "maternal");
        assertThat(known.on(end)).containsExactly("maternal");
        assertThat(known.on(end.plusDays(42))).containsExactly("maternal");
        assertThat(known.on(end.plusDays(43))).isEmpty();
        assertThat(known.on(LocalDate.of(2025, 8, 31))).containsExactly("hypertension");
        assertThat(known.changesAfter(end)).contains(end.plusDays(43));
    }

    @Test
    void whatIsNoLongerActiveWithoutAnEndIsNone() {
        assertThat(RULES.of(Optional.empty(), List.of(new DiagnosedSpan(Set.of("I10"), false, null, null)))
                        .spans())
                .isEmpty();
    }

    @Test
    void dueDays() {
        ResidentDues.Rules rules = new ResidentDues.Rules(35, 65, Period.ofMonths(12));
        LocalDate birth = LocalDate.of(1980, 8, 8);
        LocalDate unknown = LocalDate.of(1900, 1, 1);
        LocalDate last = LocalDate.of(2026, 3, 1);

        ResidentDues never = ResidentDues.of(rules, Optional.of(birth), unknown, ResidentDues.Last.NOTHING);
        ResidentDues seen = ResidentDues.of(
                rules,
                Optional.of(birth),
                unknown,
                new ResidentDues.Last(
                        Optional.of(LocalDate.of(2026, 12, 31)),
                        Optional.of(last),
                        Optional.of(last),
                        Optional.of(last)));

        assertThat(never)
                .isEqualTo(new ResidentDues(
                        Optional.of(birth),
                        Optional.of(LocalDate.of(2015, 8, 8)),
                        Optional.of(LocalDate.of(1981, 8, 8)),
                        Optional.of(LocalDate.of(2045, 8, 8))));
        assertThat(seen)
                .isEqualTo(new ResidentDues(
                        Optional.of(LocalDate.of(2027, 1, 1)),
                        Optional.of(LocalDate.of(2027, 3, 1)),
                        Optional.of(LocalDate.of(2027, 3, 1)),
                        Optional.of(LocalDate.of(2045, 8, 8))));
    }
}
