package org.xinglin.contract.fhir.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.contract.fhir.Contracts;
import org.xinglin.contract.fhir.MergedResidents;
import org.xinglin.contract.fhir.category.ResidentFacts;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.RecordLock;
import org.xinglin.kernel.Canonical;

/**
 * Brings the ledger, the next day of each contract and the reminders into line with what is stored of a resident. It starts from
 * all of it each time, so the order in which it came does not matter; done again, it changes nothing.
 */
final class DutyRenewal {

    /** The next day on which a window is over, or something is due. */
    static final String DAY = ContractPlans.DAY;

    static final String NEXT_DUE = Canonical.definition("next-due");

    /** Everybody is of it, and nobody by it of a key group. */
    private static final String GENERAL = "general";

    private final FhirStore store;
    private final RecordLock locks;
    private final ContractFacts facts;
    private final Contracts contracts;
    private final ContractPlans plans;
    private final MergedResidents merged;
    private final DutyTable table;
    private final DutyReminders reminders;
    private final Days days;
    private final Clock clock;

    DutyRenewal(
            FhirStore store,
            RecordLock locks,
            ContractFacts facts,
            Contracts contracts,
            ContractPlans plans,
            MergedResidents merged,
            DutyTable table,
            DutyReminders reminders,
            Days days,
            Clock clock) {
        this.store = store;
        this.locks = locks;
        this.facts = facts;
        this.contracts = contracts;
        this.plans = plans;
        this.merged = merged;
        this.table = table;
        this.reminders = reminders;
        this.days = days;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** What is stored of one counts for who took the place of the record, whose contracts are renewed as well. */
    void renew(Caller caller, String patientId) {
        renewOwn(caller, patientId);
        merged.survivorOf(patientId).ifPresent(survivor -> renewOwn(caller, survivor));
    }

    private void renewOwn(Caller caller, String patientId) {
        if (contracts.ofResident(patientId).isEmpty() && !table.knows(patientId)) {
            return;
        }
        if (!merged.replacedBy(patientId).isEmpty()) {
            // In two lanes at once, else one writes what it read before the other.
            locks.hold("contract-duties/" + patientId);
        }
        List<ContractFacts.Fulfilled> all = store.read(caller, Patient.class, patientId)
                .map(patient -> facts.of(caller, patient, today()))
                .orElse(List.of());
        List<Resource> changed = new ArrayList<>();
        all.forEach(each -> changed.addAll(renewed(caller, each)));
        table.keepOnly(
                patientId,
                all.stream()
                        .filter(each -> !ContractPlans.isMerged(each.plan()))
                        .map(each -> each.contract().id())
                        .toList());
        if (!changed.isEmpty()) {
            store.transact(caller, Transactions.of(changed));
        }
    }

    private List<Resource> renewed(Caller caller, ContractFacts.Fulfilled fulfilled) {
        LocalDate today = today();
        Contract contract = fulfilled.contract();
        Set<String> categories = fulfilled.categories().on(today);
        boolean isKey = categories.stream().anyMatch(code -> !GENERAL.equals(code));
        if (!ContractPlans.isMerged(fulfilled.plan())) {
            table.write(contract, isKey, fulfilled.ledger().rows(), fulfilled.performers());
        }
        boolean active = fulfilled.plan().getStatus() == CarePlanStatus.ACTIVE;
        days.keep(
                new DayReached(DAY, "CarePlan", contract.id(), contract.patient()),
                Stream.concat(fulfilled.ledger().nextLook(today).stream(), fulfilled.ahead().stream())
                        .min(Comparator.naturalOrder())
                        .filter(day -> contract.status().inForce())
                        .map(day -> day.atStartOfDay(clock.getZone()).toInstant()));
        List<Resource> changed = new ArrayList<>();
        withDay(fulfilled.plan(), active ? fulfilled.ledger().nextDue(today) : Optional.empty())
                .ifPresent(changed::add);
        if (active) {
            changed.addAll(reminders.of(
                    caller, fulfilled.plan(), contract, fulfilled.ledger().dueBy(today)));
        }
        return changed;
    }

    private static Optional<CarePlan> withDay(CarePlan stored, Optional<LocalDate> day) {
        CarePlan plan = stored.copy();
        plan.getExtension().removeIf(extension -> NEXT_DUE.equals(extension.getUrl()));
        day.ifPresent(next -> plan.addExtension(new Extension(NEXT_DUE, new DateType(next.toString()))));
        Derived.mark(plan);
        return said(stored).equals(day.map(LocalDate::toString)) ? Optional.empty() : Optional.of(plan);
    }

    private static Optional<String> said(CarePlan plan) {
        return plan.getExtensionsByUrl(NEXT_DUE).stream()
                .filter(Extension::hasValue)
                .map(extension -> extension.getValue().primitiveValue())
                .findFirst();
    }

    /** A day of a contract's plan has come; of one that was stored before contracts were kept, the first. */
    void renewPlan(Caller caller, String plan, String patientId) {
        boolean adopted = store.read(caller, CarePlan.class, plan)
                .flatMap(plans::contract)
                .filter(contracts::adopt)
                .isPresent();
        if (adopted) {
            days.keep(
                    new DayReached(ResidentFacts.STANDING, "Patient", patientId, patientId),
                    Optional.of(clock.instant()));
        }
        renew(caller, patientId);
    }

    /** Has all contracts of a team looked at, each in its resident's turn. */
    void renewTeam(String team) {
        LocalDate today = today();
        contracts
                .ofTeam(team, today, LocalDate.of(9999, 12, 31))
                .forEach(contract -> days.keep(
                        new DayReached(DAY, "CarePlan", contract.id(), contract.patient()),
                        Optional.of(clock.instant())));
    }
}
