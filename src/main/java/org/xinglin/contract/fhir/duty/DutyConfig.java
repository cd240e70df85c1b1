package org.xinglin.contract.fhir.duty;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.contract.ContractLedgers;
import org.xinglin.contract.domain.ContractRules;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.contract.fhir.Contracts;
import org.xinglin.contract.fhir.MergedResidents;
import org.xinglin.contract.fhir.Packages;
import org.xinglin.contract.fhir.category.ResidentFacts;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.RecordLock;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.WithinReach;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.network.CareNetwork;

/** Wires the duties of contracts. */
@Configuration(proxyBeanMethods = false)
class DutyConfig {

    /** Of how many records of each type what they say is kept in memory; some 300 bytes each. */
    private static final long REMEMBERED = 20_000;

    @Bean
    ContractFacts contractFacts(
            FhirStore store,
            Contracts contracts,
            Packages packages,
            ResidentFacts residents,
            CareNetwork network,
            PlaceTime time,
            MoveHistory moves,
            MergedResidents merged) {
        return new ContractFacts(
                store,
                contracts,
                packages,
                residents,
                new Team.Lookups(store, network, moves, time),
                merged,
                new StoredEvidence(store, time, REMEMBERED));
    }

    @Bean
    DutyRenewal dutyRenewal(
            FhirStore store,
            RecordLock locks,
            ContractFacts facts,
            Contracts contracts,
            ContractPlans plans,
            MergedResidents merged,
            DutyTable table,
            ReleasedCodes codes,
            ContractRules.Reminder words,
            Days days,
            Clock clock) {
        DutyReminders reminders = new DutyReminders(store, new DutyCodes(codes), words);
        return new DutyRenewal(store, locks, facts, contracts, plans, merged, table, reminders, days, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "xinglin.contract.derive", matchIfMissing = true)
    DutyListener dutyListener(DutyRenewal renewal) {
        return new DutyListener(renewal);
    }

    @Bean
    ContractOperation contractOperation(FhirStore store, ContractFacts facts, ReleasedCodes codes, Clock clock) {
        return new ContractOperation(store, facts, new DutyCodes(codes), clock);
    }

    @Bean
    ContractLedgers contractLedgers(
            FhirStore store, ContractFacts facts, ResidentFacts residents, Contracts contracts, Clock clock) {
        return new StoredLedgers(store, facts, residents, contracts, clock);
    }

    @Bean
    WorkloadOperation workloadOperation(
            FhirStore store, Workload workload, Outcomes outcomes, PlaceTime time, WithinReach reach, Clock clock) {
        return new WorkloadOperation(store, workload, new WorkloadAnswer(workload, outcomes, time, clock), reach);
    }
}
