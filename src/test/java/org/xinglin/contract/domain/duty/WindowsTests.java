package org.xinglin.contract.domain.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.contract.domain.Applicability;
import org.xinglin.contract.domain.Code;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.contract.domain.Duty;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.domain.Timing;
import org.xinglin.contract.domain.category.Categories;

/** Which windows a contract has, and how far ahead they are told. */
class WindowsTests {

    private static final LocalDate START = LocalDate.of(2026, 1, 15);
    private static final LocalDate ENDLESS = LocalDate.of(9999, 12, 31);

    private static Contract contract(LocalDate first, LocalDate last, ContractStatus status) {
        return new Contract("1", "p", "t", List.of("urn:package|1"), first, last, status);
    }

    private static Timing every(int frequency, Period period) {
        return new Timing.Every(frequency, period);
    }

    @Test
    void monthsThatAreShorterMoveNoLaterWindow() {
        Contract contract = contract(LocalDate.of(2027, 1, 31), LocalDate.of(2028, 1, 30), ContractStatus.ACTIVE);
        Timing.Every monthly = new Timing.Every(1, Period.ofMonths(1));

        List<DutyWindow> windows = Windows.of(monthly, contract, Optional.empty());

        assertThat(windows).extracting(DutyWindow::from).isEqualTo(NaiveFulfilment.starts(monthly, contract));
        assertThat(windows.get(1).from()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(windows.get(2).from()).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void whatAContractDoesNotLastToIsNotOwedUnlessItIsShorterThanOnePeriod() {
        Timing yearly = every(1, Period.ofYears(1));
        Timing monthly = every(1, Period.ofMonths(1));
        Contract half = contract(START, START.plusDays(170), ContractStatus.ACTIVE);
        Contract ended = contract(START, START.plusDays(170), ContractStatus.REVOKED);

        assertThat(Windows.of(yearly, half, Optional.empty()))
                .containsExactly(new DutyWindow(1, START, half.last(), half.last()));
        assertThat(Windows.of(yearly, ended, Optional.empty())).isEmpty();
        assertThat(Windows.of(monthly, half, Optional.empty())).hasSize(5);
        assertThat(Windows.of(monthly, contract(START, START.plusYears(1), ContractStatus.ACTIVE), Optional.empty()))
                .as("a period that ends on the same day of the next year")
                .hasSize(12);
    }

    @Test
    void guidanceOfChildrenIsDueAtAgesAMonthBeforeAndAfter() {
        LocalDate birth = LocalDate.of(2025, 9, 30);
        Contract contract = contract(LocalDate.of(2026, 3, 1), LocalDate.of(2028, 2, 29), ContractStatus.ACTIVE);

        assertThat(Windows.of(new Timing.AtAge(6, 1), contract, Optional.of(birth)))
                .containsExactly(new DutyWindow(
                        1, LocalDate.of(2026, 2, 28), LocalDate.of(2026, 4, 30), LocalDate.of(2026, 3, 30)));
        assertThat(Windows.of(new Timing.AtAge(30, 1), contract, Optional.of(birth)))
                .as("falls to the contract that runs then")
                .isEmpty();
        assertThat(Windows.of(new Timing.AtAge(6, 1), contract, Optional.empty()))
                .isEmpty();
    }

    private static ServicePackage promise(Timing timing) {
        Duty duty = new Duty(new Code("urn:duty", "any"), timing, Applicability.ALWAYS, List.of(), false, Set.of());
        return new ServicePackage("urn:package", "1", Set.of("general"), 12, List.of(duty));
    }

    private static List<LedgerRow> owed(Timing timing, Contract contract, LocalDate today) {
        return Fulfilment.of(
                        contract,
                        List.of(promise(timing)),
                        new Categories(List.of()),
                        today,
                        Optional.empty(),
                        List.of(),
                        List.of())
                .rows();
    }

    /** A year of days, and more than so many periods as twenty years of months. */
    @Test
    void aDutyOfEachDayIsOwedEachDay() {
        Contract year = contract(START, START.plusYears(1).minusDays(1), ContractStatus.ACTIVE);
        assertThat(owed(every(1, Period.ofDays(1)), year, START)).hasSize(365);
        assertThat(owed(every(2, Period.ofDays(1)), year, START)).hasSize(730);
    }

    @Test
    void whatHasNoEndIsToldTwentyYearsAheadAndNothingOfItIsLost() {
        Contract endless = contract(START, ENDLESS, ContractStatus.ACTIVE);
        Timing monthly = every(1, Period.ofMonths(1));
        assertThat(owed(monthly, endless, START)).hasSize(240);
        List<LedgerRow> later = owed(monthly, endless, START.plusMonths(30));
        assertThat(later).hasSize(270);
        assertThat(later.get(0).window().from()).isEqualTo(START);
        assertThat(later.subList(0, 240)).isEqualTo(owed(monthly, endless, START));
        assertThat(new Ledger(owed(monthly, endless, START.plusYears(300))).nextDue(START.plusYears(300)))
                .contains(START.plusYears(300).plusMonths(1).minusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, 1, 2026-01-15, 2027-01-14, false",
        "P1D, 1, 2026-01-15, 9999-12-31, false",
        "P1D, 2, 2026-01-15, 9999-12-31, true",
        "P1D, 1, 1990-01-15, 9999-12-31, true",
        "P1D, 1, 1990-01-15, 1991-01-14, false",
        "P1M, 1, 1900-01-15, 9999-12-31, false",
        "P100Y, 1, 1900-01-15, 9999-12-31, false",
        "P1D, 8000, 2026-01-15, 2026-02-14, true"
    })
    void whatIsTooMuchForALedger(Period period, int frequency, LocalDate first, LocalDate last, boolean tooMuch) {
        assertThat(Horizon.isTooMuch(
                        contract(first, last, ContractStatus.ACTIVE),
                        List.of(promise(every(frequency, period))),
                        START))
                .isEqualTo(tooMuch);
    }
}
