package org.xinglin.contract.fhir.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Patient;
import org.xinglin.contract.ContractLedgers;
import org.xinglin.contract.PopulationDays;
import org.xinglin.contract.SignedContract;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.duty.LedgerRow;
import org.xinglin.contract.fhir.Contracts;
import org.xinglin.contract.fhir.category.ResidentFacts;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;

/** Tells it from what is stored at that moment, as {@code $contract} does. */
final class StoredLedgers implements ContractLedgers {

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final FhirStore store;
    private final ContractFacts facts;
    private final ResidentFacts residents;
    private final Contracts contracts;
    private final Clock clock;

    StoredLedgers(FhirStore store, ContractFacts facts, ResidentFacts residents, Contracts contracts, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.residents = residents;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public Standing of(Caller caller, String patientId) {
        return store.read(caller, Patient.class, patientId)
                .map(patient -> new Standing(
                        facts.of(caller, patient, LocalDate.ofInstant(clock.instant(), clock.getZone())).stream()
                                .map(StoredLedgers::signed)
                                .toList(),
                        residents.categories(caller, patient).spans().stream()
                                .map(span -> new PopulationDays(span.code(), span.from(), span.to()))
                                .toList()))
                .orElse(Standing.NONE);
    }

    private static SignedContract signed(ContractFacts.Fulfilled fulfilled) {
        Contract contract = fulfilled.contract();
        return new SignedContract(
                contract.id(),
                contract.team(),
                contract.first(),
                contract.last(),
                fulfilled.ledger().rows().stream().map(StoredLedgers::owed).toList());
    }

    private static SignedContract.OwedDuty owed(LedgerRow row) {
        return new SignedContract.OwedDuty(
                row.duty().code(), row.window().to(), row.tcm(), row.declined(), row.proofs());
    }

    @Override
    public Set<String> residentsOf(String team) {
        return contracts.ofTeam(team, EARLIEST, LATEST).stream()
                .map(Contract::patient)
                .collect(Collectors.toSet());
    }
}
