package org.xinglin.contract.fhir.agreement;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Agreement;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractRules;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.domain.duty.Horizon;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.WriteWarnings;
import org.xinglin.fhirserver.refusal.EntryPlace;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.kernel.Canonical;

/** What a contract must be when it is drafted or comes into force: by its resident, its team and its packages as they are then. */
@Component
final class ContractTerms {

    private static final String ROLES = Canonical.codeSystem("practitioner-role");

    private final ContractRules rules;
    private final Suitability suitability;
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
            Suitability suitability,
            ContractTable table,
            ContractActors actors,
            ContractConsents consents,
            ContractPlans plans,
            ContractRefusals refusals,
            WriteWarnings warnings,
            FhirStore store,
            Clock clock) {
        this.rules = rules;
        this.suitability = suitability;
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
        contract.filter(each -> each.status() == ContractStatus.DRAFT && !proposesTheSame(before, each))
                .ifPresent(each -> requireOfDraft(caller, plan, each));
        PendingContracts.ofThisTransaction(table, refusals, caller)
                .note(plan.getIdElement().getIdPart(), contract);
    }

    private boolean wasInForce(@Nullable CarePlan before) {
        return before != null
                && plans.contract(before)
                        .filter(each -> each.status().inForce())
                        .isPresent();
    }

    private boolean proposesTheSame(@Nullable CarePlan before, Contract draft) {
        return before != null
                && plans.contract(before)
                        .filter(each -> each.patient().equals(draft.patient())
                                && each.packages().equals(draft.packages())
                                && each.first().equals(draft.first()))
                        .isPresent();
    }

    /** Nobody is offered what is not for him: who drafts is told at once, not only when somebody confirms. */
    private void requireOfDraft(Caller caller, CarePlan plan, Contract contract) {
        List<Issue> issues = suitability.of(caller, contract, new ArrayList<>());
        if (!issues.isEmpty()) {
            throw refusals.refused(caller, plan, issues);
        }
    }

    private void require(Caller caller, CarePlan plan, Contract contract, @Nullable RequestDetails request) {
        List<ServicePackage> signed = new ArrayList<>();
        List<Issue> issues = suitability.of(caller, contract, signed);
        Optional<CareTeam> team = store.read(caller, CareTeam.class, contract.team());
        if (team.filter(each -> each.getStatus() == CareTeamStatus.ACTIVE).isEmpty()) {
            issues.add(0, Issue.error("team-inactive").at("CarePlan.careTeam").found("CareTeam/" + contract.team()));
        }
        if (ContractPlans.hasBeginning(contract) && Horizon.isTooMuch(contract, signed, LocalDate.now(clock))) {
            issues.add(Issue.error("contract-too-much")
                    .at("CarePlan.period")
                    .found(contract.first() + " – " + contract.last())
                    .expected("≤ " + Horizon.MOST_WINDOWS));
        }
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
