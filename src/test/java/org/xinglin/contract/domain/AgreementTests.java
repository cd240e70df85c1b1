package org.xinglin.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTests {

    private static ServicePackage of(int months) {
        return new ServicePackage("https://example.org/p" + months, "1", Set.of("general"), months, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 12, 2026-12-31",
        "2026-03-15, 12, 2027-03-14",
        "2028-02-29, 12, 2029-02-27",
        "2026-01-01, 36, 2028-12-31"
    })
    void aContractLastsForThePackagesMonths(LocalDate first, int months, LocalDate last) {
        assertThat(Agreement.lastDay(first, List.of(of(months)))).isEqualTo(last);
        assertThat(Agreement.lastDay(first, List.of(of(months), of(months + 12))))
                .isEqualTo(last);
    }

    /** Renewed whenever it may be, contracts follow each other without a gap and without a day in two of them. */
    @Test
    void renewalsFollowEachOther() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_000));
        Contract contract = contract(first, Agreement.lastDay(first, List.of(of(12))));
        for (int year = 0; year < 200; year++) {
            LocalDate today = contract.last().minusDays(random.nextInt(61));
            LocalDate next = Agreement.firstDayAfter(contract, today);
            assertThat(next).as("seed %d", seed).isEqualTo(contract.last().plusDays(1));
            Contract renewed = contract(next, Agreement.lastDay(next, List.of(of(1 + random.nextInt(36)))));
            Contract before = contract;
            assertThat(IntStream.rangeClosed(-3, 3).mapToObj(day -> next.plusDays(day)))
                    .as("seed %d", seed)
                    .allSatisfy(day -> assertThat(before.inForce(day)).isNotEqualTo(renewed.inForce(day)));
            contract = renewed;
        }
    }

    private static Contract contract(LocalDate first, LocalDate last) {
        return new Contract("c", "p", "t", List.of(), first, last, ContractStatus.ACTIVE);
    }

    @Test
    void whatHasExpiredIsFollowedFromToday() {
        Contract expired = contract(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        assertThat(Agreement.firstDayAfter(expired, LocalDate.of(2026, 5, 1))).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void aPackageIsForAnyOfItsGroups() {
        ServicePackage both = new ServicePackage("u", "1", Set.of("elderly", "disabled"), 12, List.of());
        assertThat(both.isFor(Set.of("disabled"))).isTrue();
        assertThat(both.isFor(Set.of("maternal"))).isFalse();
        assertThat(of(12).isFor(Set.of())).isTrue();
    }

    /** With the record that took the place it goes on for the same days, less those on which that one was bound before. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, none, 2026-01-01",
                "2024-01-01, 2025-06-30, 2026-01-01",
                "2025-05-01, 2026-04-30, 2026-05-01",
                "2025-05-01, 2026-05-31, 2026-06-01",
                "2025-06-01, 2026-06-01, none",
                "2026-10-01, 2027-09-30, none",
                "2027-01-01, 2027-12-31, 2026-01-01"
            })
    void aContractGoesOnWithAnotherRecord(String ownFirst, String ownLast, String first) {
        Contract contract = contract(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        List<Contract> own =
                ownFirst == null ? List.of() : List.of(contract(LocalDate.parse(ownFirst), LocalDate.parse(ownLast)));
        assertThat(Agreement.goingOn(contract, "next", "survivor", own, LocalDate.of(2026, 6, 1))
                        .map(Contract::first))
                .isEqualTo(Optional.ofNullable(first).map(LocalDate::parse));
        assertThat(Agreement.goingOn(contract, "next", "survivor", own, LocalDate.of(2027, 1, 1)))
                .isEmpty();
    }
}
