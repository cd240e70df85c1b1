package org.xinglin.contract.domain.duty;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.domain.Timing;

/**
 * How far ahead it is told what a contract owes: {@value #YEARS} years from the day on which somebody looks. What is due later comes
 * into sight as the days go by, so of a contract that is signed without an end nothing is lost and its ledger stays one that somebody
 * can read.
 */
public final class Horizon {

    public static final int YEARS = 20;

    /** Of one duty: somewhat more than {@value #YEARS} years of days. */
    public static final int MOST_WINDOWS = 7_500;

    private static final int SHORTEST_MONTH = 28;

    private Horizon() {}

    /** A contract as far as it is in sight on a day. */
    static Contract inSight(Contract contract, LocalDate today) {
        LocalDate from = today.isAfter(contract.first()) ? today : contract.first();
        LocalDate end = from.plusYears(YEARS).minusDays(1);
        return contract.last().isAfter(end)
                ? new Contract(
                        contract.id(),
                        contract.patient(),
                        contract.team(),
                        contract.packages(),
                        contract.first(),
                        end,
                        contract.status())
                : contract;
    }

    /** Whether a contract owes more of one duty, as far as it is in sight, than a ledger has room for. */
    public static boolean isTooMuch(Contract contract, Collection<ServicePackage> packages, LocalDate today) {
        Contract seen = inSight(contract, today);
        return packages.stream()
                .flatMap(each -> each.duties().stream())
                .map(duty -> duty.timing())
                .anyMatch(timing -> timing instanceof Timing.Every every && isTooMuch(every, seen));
    }

    private static boolean isTooMuch(Timing.Every every, Contract seen) {
        int most = MOST_WINDOWS / every.frequency();
        Period period = every.period();
        long days = ChronoUnit.DAYS.between(seen.first(), seen.last()) + 1;
        // A long period does not come so often, and is not multiplied.
        long shortest = period.toTotalMonths() * SHORTEST_MONTH + period.getDays();
        return days / shortest > most
                && !seen.first()
                        .plus(period.multipliedBy(most + 1))
                        .minusDays(1)
                        .isAfter(seen.last());
    }
}
