package org.xinglin.contract.fhir.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Agreement;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.RecordLock;
import org.xinglin.fhirserver.ResourceChanged;

/**
 * Ends what a resident has signed who died ({@code died}), or whose record another took the place of ({@code merged}): with that
 * one it goes on, where none of his own is in force.
 */
@Component
final class GoneResidents implements ChangeListener {

    private static final String NAME = "contract-residents";
    private static final Caller CALLER = Caller.task(NAME);

    private final FhirStore store;
    private final RecordLock locks;
    private final ContractTable table;
    private final MergedTable merged;
    private final ContractEnds ends;
    private final SurvivingContracts surviving;
    private final Days days;
    private final PlaceTime time;
    private final Clock clock;

    GoneResidents(
            FhirStore store,
            RecordLock locks,
            ContractTable table,
            MergedTable merged,
            ContractEnds ends,
            SurvivingContracts surviving,
            Days days,
            PlaceTime time,
            Clock clock) {
        this.store = store;
        this.locks = locks;
        this.table = table;
        this.merged = merged;
        this.ends = ends;
        this.surviving = surviving;
        this.days = days;
        this.time = time;
        this.clock = clock;
    }

    /** Whether it is what a caller does. */
    static boolean isAtWork(Caller caller) {
        return NAME.equals(caller.task());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of("Patient");
    }

    @Override
    public boolean concerns(@Nullable Resource before, @Nullable Resource after) {
        return Stream.of(before, after)
                .anyMatch(each -> each instanceof Patient resident
                        && Residents.gone(resident).isPresent());
    }

    @Override
    public void on(ResourceChanged change) {
        store.read(CALLER, Patient.class, change.id()).ifPresent(resident -> {
            Optional<String> survivor = Residents.isDead(resident) ? Optional.empty() : Residents.survivor(resident);
            // In one order, whoever is merged with whom.
            Stream.concat(Stream.of(change.id()), survivor.stream())
                    .sorted()
                    .forEach(id -> locks.hold("contract/" + id));
            if (Residents.gone(resident).isPresent()) {
                end(change.id(), resident, survivor);
            }
            if (survivor.isEmpty()) {
                merged.forget(change.id());
            }
        });
    }

    private void end(String id, Patient resident, Optional<String> replacing) {
        List<Contract> all = table.ofResident(id);
        LocalDate day = lastDay(resident);
        List<Contract> ending = all.stream()
                .filter(each -> each.status() == ContractStatus.DRAFT
                        || each.status().inForce() && !each.last().isBefore(day))
                .sorted(Comparator.comparing(Contract::first))
                .toList();
        replacing.ifPresent(survivor -> merged.keep(id, survivor, ownUntil(all, ending)));
        Optional<Patient> survivor = replacing
                .flatMap(any -> merged.survivorOf(id))
                .flatMap(last -> store.read(CALLER, Patient.class, last))
                .filter(other -> Residents.gone(other).isEmpty());
        String reason = Residents.isDead(resident) ? "died" : ContractPlans.MERGED;
        Map<String, Resource> written = new LinkedHashMap<>();
        for (Contract contract : ending) {
            boolean draft = contract.status() == ContractStatus.DRAFT;
            Optional<LocalDate> on = draft || day.isBefore(contract.first()) ? Optional.empty() : Optional.of(day);
            store.read(CALLER, CarePlan.class, contract.id()).ifPresent(plan -> {
                put(written, ends.revoked(CALLER, plan, reason, on));
                if (!draft) {
                    survivor.ifPresent(other -> put(written, goOn(plan, contract, written, other, day)));
                }
            });
        }
        if (!written.isEmpty()) {
            store.transact(CALLER, Transactions.of(List.copyOf(written.values())));
        } else {
            survivor.map(other -> other.getIdElement().getIdPart()).ifPresent(this::lookAt);
        }
    }

    private List<Resource> goOn(
            CarePlan plan, Contract contract, Map<String, Resource> written, Patient survivor, LocalDate today) {
        String id = survivor.getIdElement().getIdPart();
        Patient other = written.getOrDefault("Patient/" + id, survivor) instanceof Patient changed ? changed : survivor;
        return Agreement.goingOn(contract, SurvivingContracts.next(contract), id, table.ofResident(id), today)
                .map(next -> surviving.goOn(CALLER, plan, next, other))
                .orElse(List.of());
    }

    private static void put(Map<String, Resource> written, List<Resource> more) {
        more.forEach(
                each -> written.put(each.fhirType() + "/" + each.getIdElement().getIdPart(), each));
    }

    /** The day after the last on which he was bound by what ended otherwise. */
    private static @Nullable LocalDate ownUntil(List<Contract> all, List<Contract> ending) {
        return all.stream()
                .filter(each -> !ending.contains(each) && each.status() != ContractStatus.ENTERED_IN_ERROR)
                .map(each -> each.last().plusDays(1))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What is stored of the one counts for the other's contracts from now on; no contract of the one changes, which would tell it. */
    private void lookAt(String survivor) {
        table.ofResident(survivor).stream()
                .findFirst()
                .ifPresent(contract -> days.keep(
                        new DayReached(ContractPlans.DAY, "CarePlan", contract.id(), survivor),
                        Optional.of(clock.instant())));
    }

    /** The day of death, where it is known and has come. */
    private LocalDate lastDay(Patient resident) {
        LocalDate today = LocalDate.now(clock);
        return Optional.of(resident)
                .filter(Patient::hasDeceasedDateTimeType)
                .flatMap(dead -> time.of(dead.getDeceasedDateTimeType()))
                .map(OffsetDateTime::toLocalDate)
                .filter(died -> !died.isAfter(today))
                .orElse(today);
    }
}
