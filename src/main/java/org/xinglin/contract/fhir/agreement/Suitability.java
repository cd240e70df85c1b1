package org.xinglin.contract.fhir.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.fhir.Packages;
import org.xinglin.contract.fhir.ResidentCategories;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.refusal.Issue;

/** Whether the packages of a contract are there, and are for its resident, by what is known of him when it is asked. */
@Component
final class Suitability {

    private final Packages packages;
    private final ResidentCategories categories;
    private final FhirStore store;
    private final Clock clock;

    Suitability(Packages packages, ResidentCategories categories, FhirStore store, Clock clock) {
        this.packages = packages;
        this.categories = categories;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What is wrong.
     *
     * @param signed gets the packages that are there
     */
    List<Issue> of(Caller caller, Contract contract, List<ServicePackage> signed) {
        List<Issue> issues = ofPackages(caller, contract, signed);
        store.read(caller, Patient.class, contract.patient())
                .ifPresent(resident -> issues.addAll(ofResident(caller, contract, resident, signed)));
        return issues;
    }

    private List<Issue> ofPackages(Caller caller, Contract contract, List<ServicePackage> signed) {
        List<Issue> issues = new ArrayList<>();
        for (int index = 0; index < contract.packages().size(); index++) {
            String canonical = contract.packages().get(index);
            Optional<ServicePackage> known = packages.find(caller, canonical);
            known.ifPresent(signed::add);
            if (known.isEmpty()) {
                issues.add(Issue.error("package-unknown")
                        .at("CarePlan.instantiatesCanonical[" + index + "]")
                        .found(canonical));
            }
        }
        return issues;
    }

    private List<Issue> ofResident(Caller caller, Contract contract, Patient resident, List<ServicePackage> signed) {
        Optional<String> gone = Residents.gone(resident);
        if (gone.isPresent()) {
            return List.of(
                    Issue.error("contract-resident").at("CarePlan.subject").found(gone.get()));
        }
        // What was signed goes on with the record that took the place, whatever is known there by now.
        if (GoneResidents.isAtWork(caller) || signed.stream().allMatch(each -> each.isFor(Set.of()))) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate first = contract.first().isBefore(today) ? contract.first() : today;
        LocalDate last = contract.first().isBefore(today) ? today : contract.first();
        Set<String> is = categories.of(caller, resident, first, last);
        return signed.stream()
                .filter(each -> !each.isFor(is))
                .map(each -> Issue.error("package-not-for-resident")
                        .at("CarePlan.instantiatesCanonical["
                                + contract.packages().indexOf(each.canonical()) + "]")
                        .found(String.join(", ", is.stream().sorted().toList()))
                        .expected(String.join(
                                ", ", each.populations().stream().sorted().toList())))
                .toList();
    }
}
