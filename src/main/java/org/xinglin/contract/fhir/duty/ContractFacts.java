package org.xinglin.contract.fhir.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.domain.category.Categories;
import org.xinglin.contract.domain.duty.DeclinedDuty;
import org.xinglin.contract.domain.duty.Fulfilment;
import org.xinglin.contract.domain.duty.Ledger;
import org.xinglin.contract.domain.duty.ProvingRecord;
import org.xinglin.contract.fhir.Contracts;
import org.xinglin.contract.fhir.Packages;
import org.xinglin.contract.fhir.category.ResidentFacts;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Digest;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;
import org.xinglin.network.CareNetwork;

/** What the contracts of a resident owe and what of it happened, from all that is stored of him at the moment. */
final class ContractFacts {

    private static final String COMMUNICATION = "Communication";
    private static final String ENCOUNTER = "Encounter";
    private static final Set<ContractStatus> NEVER_BOUND =
            EnumSet.of(ContractStatus.DRAFT, ContractStatus.ENTERED_IN_ERROR);

    private final FhirStore store;
    private final Contracts contracts;
    private final Packages promised;
    private final ResidentFacts residents;
    private final CareNetwork network;
    private final PlaceTime time;
    private final Map<String, Digest<? extends Resource, Optional<Evidence>>> digests;

    /** @param remembered of how many records of each type what they say is kept in memory */
    ContractFacts(
            FhirStore store,
            Contracts contracts,
            Packages promised,
            ResidentFacts residents,
            CareNetwork network,
            PlaceTime time,
            long remembered) {
        this.store = store;
        this.contracts = contracts;
        this.promised = promised;
        this.residents = residents;
        this.network = network;
        this.time = time;
        EvidenceReader reader = new EvidenceReader(time);
        this.digests = EvidenceReader.TYPES.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        type -> new Digest<Resource, Optional<Evidence>>(reader::read, remembered)));
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
        List<Contract> bound = contracts.ofResident(patient.getIdElement().getIdPart()).stream()
                .filter(contract -> !NEVER_BOUND.contains(contract.status()))
                .toList();
        if (bound.isEmpty()) {
            return List.of();
        }
        Categories categories = residents.categories(caller, patient);
        Map<String, List<Evidence>> read = new TreeMap<>();
        return bound.stream()
                .flatMap(contract -> store.read(caller, CarePlan.class, contract.id()).stream()
                        .map(plan -> fulfilled(caller, patient, plan, contract, categories, read, today)))
                .toList();
    }

    private Fulfilled fulfilled(
            Caller caller,
            Patient patient,
            CarePlan plan,
            Contract contract,
            Categories categories,
            Map<String, List<Evidence>> read,
            LocalDate today) {
        // From a day that nobody knows on nothing can be counted.
        List<ServicePackage> packages = time.firstDay(plan.getPeriod()).isEmpty()
                ? List.of()
                : contract.packages().stream()
                        .flatMap(each -> promised.find(caller, each).stream())
                        .toList();
        List<Evidence> known = evidence(caller, contract.patient(), packages, read);
        List<Evidence> evidence =
                known.stream().filter(each -> !each.day().isAfter(today)).toList();
        Team team = Team.of(caller, store, network, plan);
        Map<String, Evidence> byAddress =
                evidence.stream().collect(Collectors.toMap(Evidence::address, Function.identity(), (one, same) -> one));
        List<ProvingRecord> records = new ArrayList<>();
        Map<String, Set<String>> performers = new HashMap<>();
        evidence.stream().filter(each -> each.declined().isEmpty()).forEach(each -> {
            Set<String> parties = parties(each, byAddress);
            if (team.includes(parties)) {
                records.add(new ProvingRecord(each.address(), each.day(), each.codes()));
                performers.put(each.address(), team.membersAmong(parties));
            }
        });
        Ledger ledger = Fulfilment.of(
                contract, packages, categories, residents.birth(patient), records, declined(plan, evidence));
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

    private static List<DeclinedDuty> declined(CarePlan plan, List<Evidence> evidence) {
        String address = "CarePlan/" + plan.getIdElement().getIdPart();
        return evidence.stream()
                .filter(each -> each.declined().contains(address))
                .flatMap(each -> each.codes().getOrDefault("reasonCode", Set.of()).stream()
                        .map(duty -> new DeclinedDuty(each.address(), each.day(), duty)))
                .toList();
    }

    private List<Evidence> evidence(
            Caller caller, String patient, List<ServicePackage> packages, Map<String, List<Evidence>> read) {
        Set<String> types = packages.stream()
                .flatMap(each -> each.duties().stream())
                .flatMap(duty -> duty.proofs().stream())
                .map(proof -> proof.type())
                .filter(EvidenceReader.TYPES::containsKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!packages.isEmpty()) {
            types.add(COMMUNICATION);
        }
        if (types.stream().anyMatch(type -> !type.equals(COMMUNICATION))) {
            types.add(ENCOUNTER);
        }
        if (types.contains("Observation")) {
            types.add("QuestionnaireResponse");
        }
        return types.stream()
                .flatMap(type -> read
                        .computeIfAbsent(
                                type,
                                each -> read(
                                        caller, patient, each, Objects.requireNonNull(EvidenceReader.TYPES.get(each))))
                        .stream())
                .toList();
    }

    private <T extends Resource> List<Evidence> read(Caller caller, String patient, String type, Class<T> records) {
        @SuppressWarnings("unchecked")
        Digest<T, Optional<Evidence>> digest =
                (Digest<T, Optional<Evidence>>) Objects.requireNonNull(digests.get(type));
        return store.digest(caller, Query.of(records).about(patient), digest).stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
