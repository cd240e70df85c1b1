package org.xinglin.contract.domain.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.contract.domain.Code;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.Duty;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.domain.category.Categories;

/**
 * What a contract owes and what of it happened, as a function of what is known and of nothing else. A record proves one window of
 * each duty that it is of a kind to prove. A window is owed if package and duty are for the categories that the resident is in on
 * some day of it. Where several packages promise the same duty it is owed once, by the one that promises it most often.
 */
public final class Fulfilment {

    private Fulfilment() {}

    /**
     * @param today from which day on it is looked ahead, as far as {@link Horizon} says
     * @param birth the resident's day of birth, where it is known
     * @param records those of the team
     */
    public static Ledger of(
            Contract contract,
            Collection<ServicePackage> packages,
            Categories categories,
            LocalDate today,
            Optional<LocalDate> birth,
            Collection<ProvingRecord> records,
            Collection<DeclinedDuty> declined) {
        Contract seen = Horizon.inSight(contract, today);
        Map<Code, List<LedgerRow>> byDuty = new LinkedHashMap<>();
        for (ServicePackage promised : packages) {
            for (Duty duty : promised.duties()) {
                List<DutyWindow> windows = Windows.of(duty.timing(), seen, birth).stream()
                        .filter(window -> isOwed(promised, duty, categories.within(window.from(), window.to())))
                        .toList();
                byDuty.merge(
                        duty.code(),
                        rows(duty, windows, records, declined),
                        (one, other) -> other.size() > one.size() ? other : one);
            }
        }
        return new Ledger(byDuty.values().stream().flatMap(List::stream).toList());
    }

    private static boolean isOwed(ServicePackage promised, Duty duty, Set<String> categories) {
        return promised.isFor(categories) && duty.applicability().holds(categories);
    }

    private static List<LedgerRow> rows(
            Duty duty, List<DutyWindow> windows, Collection<ProvingRecord> records, Collection<DeclinedDuty> declined) {
        Map<DutyWindow, List<String>> proofs = Assignment.of(
                windows,
                records.stream()
                        .filter(record -> duty.proofs().stream().anyMatch(record::meets))
                        .map(record -> new Assignment.Event(record.address(), record.day()))
                        .toList());
        Map<DutyWindow, List<String>> refusals = Assignment.of(
                windows.stream().filter(window -> !proofs.containsKey(window)).toList(),
                declined.stream()
                        .filter(refusal -> refusal.duty().equals(duty.code()))
                        .map(refusal -> new Assignment.Event(refusal.address(), refusal.day()))
                        .toList());
        return windows.stream()
                .map(window -> new LedgerRow(
                        duty.code(),
                        window,
                        duty.tcm(),
                        refusals.containsKey(window),
                        proofs.getOrDefault(window, List.of())))
                .toList();
    }
}
