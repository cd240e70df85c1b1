package org.xinglin.contract.domain.duty;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.contract.domain.Timing;

/** The windows of a duty in a contract. */
final class Windows {

    private Windows() {}

    /**
     * So many times in each period: the k-th period runs from the contract's first day + (k − 1) periods, and each time in it has a
     * window of its own. A period to whose end the contract does not last is not owed; only of a contract that is shorter than one
     * period from the beginning, it ends with it. What is due at an age falls to the contract that runs on that day. Of a contract
     * that was kept before there was {@link Horizon#isTooMuch} the first {@value Horizon#MOST_WINDOWS} are owed.
     *
     * @param contract as far as it is in sight
     * @param birth the resident's day of birth, where it is known
     */
    static List<DutyWindow> of(Timing timing, Contract contract, Optional<LocalDate> birth) {
        if (timing instanceof Timing.Every every) {
            return every(every, contract);
        }
        Timing.AtAge age = (Timing.AtAge) timing;
        return birth
                .map(day -> new DutyWindow(
                        1,
                        day.plusMonths((long) age.months() - age.tolerance()),
                        day.plusMonths((long) age.months() + age.tolerance()),
                        day.plusMonths(age.months())))
                .filter(window -> !window.due().isBefore(contract.first())
                        && !window.due().isAfter(contract.last()))
                .stream()
                .toList();
    }

    private static List<DutyWindow> every(Timing.Every every, Contract contract) {
        int whole = 0;
        while (whole < Horizon.MOST_WINDOWS / every.frequency()
                && !last(every.period(), contract, whole + 1).isAfter(contract.last())) {
            whole++;
        }
        if (whole == 0) {
            boolean owed = contract.status() != ContractStatus.REVOKED
                    && !contract.last().isBefore(contract.first());
            return owed ? times(every, 1, contract.first(), contract.last()).toList() : List.of();
        }
        return IntStream.rangeClosed(1, whole)
                .boxed()
                .flatMap(k -> times(
                        every,
                        k,
                        contract.first().plus(every.period().multipliedBy(k - 1)),
                        last(every.period(), contract, k)))
                .toList();
    }

    private static LocalDate last(Period period, Contract contract, int k) {
        return contract.first().plus(period.multipliedBy(k)).minusDays(1);
    }

    private static Stream<DutyWindow> times(Timing.Every every, int k, LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(1, every.frequency())
                .mapToObj(time -> new DutyWindow((k - 1) * every.frequency() + time, from, to, to));
    }
}
