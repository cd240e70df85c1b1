package org.xinglin.contract.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /**
     * How a contract goes on with the record that took the place of its resident's: on the same days, so that what it owes stays
     * the same, but those on which that resident was bound before.
     *
     * @param id of the contract that follows
     * @param own the contracts of the record that took the place
     * @param today from when on it follows
     * @return nothing where that resident has a contract of his own on a day that is left
     */
    public static Optional<Contract> goingOn(
            Contract contract, String id, String survivor, Collection<Contract> own, LocalDate today) {
        LocalDate from = today.isAfter(contract.first()) ? today : contract.first();
        List<Contract> bound =
                own.stream().filter(each -> each.status().inForce()).toList();
        if (contract.last().isBefore(from) || bound.stream().anyMatch(each -> each.inForce(from, contract.last()))) {
            return Optional.empty();
        }
        LocalDate first = bound.stream()
                .map(each -> each.last().plusDays(1))
                .filter(day -> day.isAfter(contract.first()) && !day.isAfter(from))
                .max(Comparator.naturalOrder())
                .orElse(contract.first());
        return Optional.of(new Contract(
                id, survivor, contract.team(), contract.packages(), first, contract.last(), contract.status()));
    }
}
