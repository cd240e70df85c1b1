package org.xinglin.indicator.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xinglin.indicator.domain.Resident.Owed;
import org.xinglin.indicator.domain.Resident.Signed;

/** Who has signed on the last day of the period, and what of that which was owed in it was done. */
final class ContractCriteria {

    private ContractCriteria() {}

    static Map<String, Criterion> all() {
        return Map.of(
                "residents", (resident, period, rules) -> lives(resident, period),
                "keyResidents", (resident, period, rules) -> inGroups(resident, period, rules.keyGroups()),
                "elderlyResidents", (resident, period, rules) -> inGroups(resident, period, List.of("elderly")),
                "contractInForce", (resident, period, rules) -> contracted(resident, period),
                "dutiesDue", (resident, period, rules) -> duties(resident, period, owed -> true),
                "dutiesDone", (resident, period, rules) -> duties(resident, period, ContractCriteria::done),
                "dutiesDoneTcm",
                        (resident, period, rules) -> duties(resident, period, owed -> done(owed) && owed.tcm()),
                "contractsOwing", (resident, period, rules) -> contracts(resident, period, owed -> true),
                "contractsFulfilled", (resident, period, rules) -> contracts(resident, period, ContractCriteria::done));
    }

    private static Finding lives(Resident resident, ReportingPeriod period) {
        return resident.livesOn(period.end()) ? Finding.person(List.of()) : Finding.NOTHING;
    }

    private static Finding inGroups(Resident resident, ReportingPeriod period, Collection<String> groups) {
        return groups.stream().anyMatch(each -> resident.isIn(each, period.end()))
                ? lives(resident, period)
                : Finding.NOTHING;
    }

    private static Finding contracted(Resident resident, ReportingPeriod period) {
        return resident.contracts().stream()
                .filter(each -> each.covers(period.end()))
                .findFirst()
                .map(each -> Finding.person(List.of(each.address())))
                .orElse(Finding.lacking(List.of("contract"), List.of()));
    }

    private static boolean done(Owed owed) {
        return !owed.proofs().isEmpty();
    }

    /** Windows that end in the period, less those that were declined: each is an item of its own. */
    private static Finding duties(Resident resident, ReportingPeriod period, Predicate<Owed> which) {
        return new Finding(
                resident.contracts().stream()
                        .flatMap(contract -> numbered(contract, period, which))
                        .collect(Collectors.toSet()),
                owed(resident.contracts().stream(), period)
                        .filter(which.negate())
                        .map(Owed::code)
                        .collect(Collectors.toSet()),
                owed(resident.contracts().stream(), period)
                        .filter(which)
                        .flatMap(each -> each.proofs().stream())
                        .collect(Collectors.toSet()));
    }

    private static Stream<Owed> owed(Stream<Signed> contracts, ReportingPeriod period) {
        return contracts
                .flatMap(each -> each.duties().stream())
                .filter(each -> period.covers(each.last()) && !each.declined());
    }

    /** A window has no address: it is named by its contract and its place in it. */
    private static Stream<String> numbered(Signed contract, ReportingPeriod period, Predicate<Owed> which) {
        return IntStream.range(0, contract.duties().size())
                .filter(place -> {
                    Owed owed = contract.duties().get(place);
                    return period.covers(owed.last()) && !owed.declined() && which.test(owed);
                })
                .mapToObj(place -> contract.address() + "#" + place);
    }

    /** Contracts that owed something in the period, and of which all of it is so. */
    private static Finding contracts(Resident resident, ReportingPeriod period, Predicate<Owed> all) {
        return Finding.records(resident.contracts().stream()
                .filter(each -> owed(Stream.of(each), period).findAny().isPresent())
                .filter(each -> owed(Stream.of(each), period).allMatch(all))
                .map(Signed::address)
                .toList());
    }
}
