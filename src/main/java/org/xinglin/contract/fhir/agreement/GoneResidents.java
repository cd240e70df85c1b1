package org.xinglin.contract.fhir.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.RecordLock;
import org.xinglin.fhirserver.ResourceChanged;

/** Ends what a resident has signed who died ({@code died}), or whose record another took the place of ({@code merged}). */
@Component
final class GoneResidents implements ChangeListener {

    private static final String NAME = "contract-residents";
    private static final Caller CALLER = Caller.task(NAME);

    private final FhirStore store;
    private final RecordLock locks;
    private final ContractTable table;
    private final ContractEnds ends;
    private final PlaceTime time;
    private final Clock clock;

    GoneResidents(
            FhirStore store, RecordLock locks, ContractTable table, ContractEnds ends, PlaceTime time, Clock clock) {
        this.store = store;
        this.locks = locks;
        this.table = table;
        this.ends = ends;
        this.time = time;
        this.clock = clock;
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
        return after instanceof Patient resident && Residents.gone(resident).isPresent();
    }

    @Override
    public void on(ResourceChanged change) {
        store.read(CALLER, Patient.class, change.id())
                .filter(resident -> Residents.gone(resident).isPresent())
                .ifPresent(resident -> {
                    locks.hold("contract/" + change.id());
                    end(resident);
                });
    }

    private void end(Patient resident) {
        String reason = Residents.isDead(resident) ? "died" : "merged";
        LocalDate day = lastDay(resident);
        List<Resource> written = new ArrayList<>();
        for (Contract contract : table.ofResident(resident.getIdElement().getIdPart())) {
            boolean draft = contract.status() == ContractStatus.DRAFT;
            if (draft || contract.status().inForce() && !contract.last().isBefore(day)) {
                Optional<LocalDate> on = draft || day.isBefore(contract.first()) ? Optional.empty() : Optional.of(day);
                store.read(CALLER, CarePlan.class, contract.id())
                        .ifPresent(plan -> written.addAll(ends.revoked(CALLER, plan, reason, on)));
            }
        }
        if (!written.isEmpty()) {
            store.transact(CALLER, Transactions.of(written));
        }
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
