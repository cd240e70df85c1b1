package org.xinglin.contract.fhir.agreement;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Agreement;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractRules;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.contract.fhir.Packages;
import org.xinglin.contract.fhir.ResidentCategories;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.WriteWarnings;
import org.xinglin.fhirserver.refusal.EntryPlace;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.kernel.Canonical;

/** What a contract must be when it comes into force: by its resident, its team and its packages as they are then. */
@Component
final class ContractTerms {

    private static final String ROLES = Canonical.codeSystem("practitioner-role");

    private final ContractRules rules;
    private final Packages packages;
    private final ResidentCategories categories;
    private final ContractTable table;
    private final ContractActors actors;
    private final ContractConsents consents;
    private final ContractPlans plans;
    private final ContractRefusals refusals;
    private final WriteWarnings warnings;
    private final FhirStore store;
    private final Clock clock;

    ContractTerms(
            ContractRules rules,
            Packages packages,
            ResidentCategories categories,
            ContractTable table,
            ContractActors actors,
            ContractConsents consents,
            ContractPlans plans,
            ContractRefusals refusals,
            WriteWarnings warnings,
            FhirStore store,
            Clock clock) {
        this.rules = rules;
        this.packages = packages;
        this.categories = categories;
        this.table = table;
        this.actors = actors;
        this.consents = consents;
        this.plans = plans;
        this.refusals = refusals;
        this.warnings = warnings;
        this.store = store;
        this.clock = clock;
    }

    /** A plan was written: what is in force from now on is looked at, and kept with the transaction. */
    void written(Caller caller, @Nullable CarePlan before, CarePlan plan, @Nullable RequestDetails request) {
        Optional<Contract> contract = plans.contract(plan);
        contract.filter(each -> each.status().inForce() && !wasInForce(before))
                .ifPresent(each -> require(caller, plan, each, request));
        PendingContracts.ofThisTransaction(table, refusals, caller)
                .note(plan.getIdElement().getIdPart(), contract);
    }

    private boolean wasInForce(@Nullable CarePlan before) {
        return before != null
                && plans.contract(before)
                        .filter(each -> each.status().inForce())
                        .isPresent();
    }

    private void require(Caller caller, CarePlan plan, Contract contract, @Nullable RequestDetails request) {
        List<ServicePackage> signed = new ArrayList<>();
        List<Issue> issues = new ArrayList<>(ofPackages(caller, contract, signed));
        Optional<CareTeam> team = store.read(caller, CareTeam.class, contract.team());
        if (team.filter(each -> each.getStatus() == CareTeamStatus.ACTIVE).isEmpty()) {
            issues.add(0, Issue.error("team-inactive").at("CarePlan.careTeam").found("CareTeam/" + contract.team()));
        }
        store.read(caller, Patient.class, contract.patient())
                .ifPresent(resident -> issues.addAll(ofResident(caller, contract, resident, signed)));
        if (issues.stream().anyMatch(Issue::blocks)) {
            throw refusals.refused(caller, plan, issues);
        }
        if (team.filter(each -> actors.actsFor(caller, each)).isEmpty()) {
            throw refusals.notYours(caller, plan, contract.status().code());
        }
        team.ifPresent(each -> issues.addAll(ofTeam(contract, each)));
        issues.addAll(ofPlan(caller, plan, contract, signed));
        warnings.add(plan, EntryPlace.of(plan, issues), request);
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
        if (signed.stream().allMatch(each -> each.isFor(Set.of()))) {
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

    private List<Issue> ofTeam(Contract contract, CareTeam team) {
        List<Issue> issues = new ArrayList<>();
        if (team.getParticipant().stream()
                .flatMap(member -> member.getRole().stream())
                .noneMatch(role -> role.hasCoding(ROLES, "tcm-doctor"))) {
            issues.add(warning("team-without-tcm-doctor", "CarePlan.careTeam").found("CareTeam/" + contract.team()));
        }
        int most = rules.team().residents();
        if (table.countOfTeam(contract.team(), LocalDate.now(clock), most) >= most) {
            issues.add(warning("team-too-large", "CarePlan.careTeam")
                    .found("≥ " + most)
                    .expected("≤ " + most));
        }
        return issues;
    }

    private List<Issue> ofPlan(Caller caller, CarePlan plan, Contract contract, List<ServicePackage> signed) {
        List<Issue> issues = new ArrayList<>();
        if (!signed.isEmpty()) {
            LocalDate last = Agreement.lastDay(contract.first(), signed);
            if (contract.last().isAfter(last)) {
                issues.add(warning("contract-length", "CarePlan.period.end")
                        .found(contract.last().toString())
                        .expected("≤ " + last));
            }
        }
        if (!consents.isGiven(caller, plan, contract)) {
            issues.add(warning("contract-without-consent", "CarePlan"));
        }
        return issues;
    }

    private static Issue warning(String rule, String place) {
        return Issue.of(IssueSeverity.WARNING, rule).at(place);
    }
}
