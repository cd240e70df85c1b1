package org.xinglin.contract.fhir.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Patient;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.domain.category.Categories;
import org.xinglin.contract.domain.duty.DeclinedDuty;
import org.xinglin.contract.domain.duty.Fulfilment;
import org.xinglin.contract.domain.duty.Ledger;
import org.xinglin.contract.domain.duty.ProvingRecord;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.contract.fhir.Contracts;
import org.xinglin.contract.fhir.MergedResidents;
import org.xinglin.contract.fhir.Packages;
import org.xinglin.contract.fhir.category.ResidentFacts;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;

/** What the contracts of a resident owe and what of it happened, from all that is stored of him at the moment. */
final class ContractFacts {

    private static final String PLAN = "CarePlan/";
    private static final Set<ContractStatus> NEVER_BOUND =
            EnumSet.of(ContractStatus.DRAFT, ContractStatus.ENTERED_IN_ERROR);

    private final FhirStore store;
    private final Contracts contracts;
    private final Packages promised;
    private final ResidentFacts residents;
    private final Team.Lookups lookups;
    private final MergedResidents merged;
    private final StoredEvidence stored;

    ContractFacts(
            FhirStore store,
            Contracts contracts,
            Packages promised,
            ResidentFacts residents,
            Team.Lookups lookups,
            MergedResidents merged,
            StoredEvidence stored) {
        this.store = store;
        this.contracts = contracts;
        this.promised = promised;
        this.residents = residents;
        this.lookups = lookups;
        this.merged = merged;
        this.stored = stored;
    }

    /**
     * A contract and what became of it.
     *
     * @param ahead the first day after today of which there is a record: until then it counts for nothing
     * @param performers addresses of the team's members who did it, by the record that proves
     */
    record Fulfilled(
            CarePlan plan,
            Contract contract,
            Ledger ledger,
            Categories categories,
            Map<String, Set<String>> performers,
            Optional<LocalDate> ahead) {}

    /** All contracts that ever bound, the latest first. */
    List<Fulfilled> of(Caller caller, Patient patient, LocalDate today) {
        String id = patient.getIdElement().getIdPart();
        List<Contract> bound = contracts.ofResident(id).stream()
                .filter(contract -> !NEVER_BOUND.contains(contract.status()))
                .toList();
        if (bound.isEmpty()) {
            return List.of();
        }
        Categories categories = residents.categories(caller, patient);
        StoredEvidence.OfResident records = stored.of(caller, id, merged.replacedBy(id));
        return bound.stream()
                .flatMap(contract -> store.read(caller, CarePlan.class, contract.id()).stream()
                        .map(plan -> fulfilled(caller, patient, plan, contract, categories, records, today)))
                .toList();
    }

    private Fulfilled fulfilled(
            Caller caller,
            Patient patient,
            CarePlan plan,
            Contract contract,
            Categories categories,
            StoredEvidence.OfResident stored,
            LocalDate today) {
        // From a day that nobody knows on nothing can be counted, and what goes on elsewhere is owed there.
        List<ServicePackage> packages =
                lookups.time().firstDay(plan.getPeriod()).isEmpty() || ContractPlans.isMerged(plan)
                        ? List.of()
                        : contract.packages().stream()
                                .flatMap(each -> promised.find(caller, each).stream())
                                .toList();
        List<Evidence> known = stored.forPackages(packages);
        List<Evidence> evidence =
                known.stream().filter(each -> !each.day().isAfter(today)).toList();
        Team team = Team.of(lookups, caller, plan);
        Map<String, Evidence> byAddress =
                evidence.stream().collect(Collectors.toMap(Evidence::address, Function.identity(), (one, same) -> one));
        List<ProvingRecord> records = new ArrayList<>();
        Map<String, Set<String>> performers = new HashMap<>();
        evidence.stream().filter(each -> each.declined().isEmpty()).forEach(each -> {
            Set<String> parties = parties(each, byAddress);
            if (team.includes(parties, each.day())) {
                records.add(new ProvingRecord(each.address(), each.day(), each.codes()));
                performers.put(each.address(), team.membersAmong(parties, each.day()));
            }
        });
        Ledger ledger = Fulfilment.of(
                contract,
                packages,
                categories,
                today,
                residents.birth(patient),
                records,
                declined(caller, plan, evidence));
        return new Fulfilled(
                plan,
                contract,
                ledger,
                categories,
                performers,
                known.stream()
                        .map(Evidence::day)
                        .filter(day -> day.isAfter(today))
                        .min(Comparator.naturalOrder()));
    }

    /** A record that names nobody was made by whom its contact names, or what it was made from. */
    private static Set<String> parties(Evidence evidence, Map<String, Evidence> byAddress) {
        return evidence.parties().isEmpty()
                ? evidence.context().stream()
                        .map(byAddress::get)
                        .filter(each -> each != null)
                        .flatMap(each -> each.parties().stream())
                        .collect(Collectors.toSet())
                : evidence.parties();
    }

    private List<DeclinedDuty> declined(Caller caller, CarePlan plan, List<Evidence> evidence) {
        Set<String> about = new TreeSet<>(Set.of(PLAN + plan.getIdElement().getIdPart()));
        addMerged(caller, plan, about);
        return evidence.stream()
                .filter(each -> each.declined().stream().anyMatch(about::contains))
                .flatMap(each -> each.codes().getOrDefault("reasonCode", Set.of()).stream()
                        .map(duty -> new DeclinedDuty(each.address(), each.day(), duty)))
                .toList();
    }

    /** What was declined of a contract stays declined where it goes on with another record of the same resident. */
    private void addMerged(Caller caller, CarePlan plan, Set<String> about) {
        plan.getReplaces().stream()
                .flatMap(each -> EvidenceReader.address(each).stream())
                .filter(each -> each.startsWith(PLAN) && !about.contains(each))
                .flatMap(each -> store.read(caller, CarePlan.class, each.substring(PLAN.length())).stream())
                .filter(ContractPlans::isMerged)
                .forEach(before -> {
                    about.add(PLAN + before.getIdElement().getIdPart());
                    addMerged(caller, before, about);
                });
    }
}
