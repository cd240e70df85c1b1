package org.xinglin.contract.domain;

import java.time.LocalDate;
import java.util.Collection;

/** Which days a contract has, and when one follows another. */
public final class Agreement {

    private Agreement() {}

    /**
     * The last day of what is signed together: nobody is bound for longer than one of the packages says.
     *
     * @throws IllegalArgumentException if nothing is signed
     */
    public static LocalDate lastDay(LocalDate first, Collection<ServicePackage> packages) {
        int months = packages.stream()
                .mapToInt(ServicePackage::contractMonths)
                .min()
                .orElseThrow(() -> new IllegalArgumentException("No package is signed"));
        return first.plusMonths(months).minusDays(1);
    }

    /** The first day of what follows a contract: the day after its last, or today where that has passed. */
    public static LocalDate firstDayAfter(Contract contract, LocalDate today) {
        LocalDate next = contract.last().plusDays(1);
        return next.isBefore(today) ? today : next;
    }

    /** Whether somebody else can take a contract over on a day: one day of it has been, and one is left. */
    public static boolean canPassOn(Contract contract, LocalDate from) {
        return from.isAfter(contract.first()) && !from.isAfter(contract.last());
    }
}
