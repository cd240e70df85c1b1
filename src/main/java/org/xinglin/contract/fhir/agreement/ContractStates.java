package org.xinglin.contract.fhir.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CarePlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.refusal.Issue;

/** What a plan itself may say after what it said before: the states of a contract, and that what was signed stays. */
@Component
final class ContractStates {

    private static final String OWN_WISH = "own-wish";

    private final ContractRefusals refusals;

    ContractStates(ContractRefusals refusals) {
        this.refusals = refusals;
    }

    /** A contract comes in for the first time: in whatever state it is elsewhere. */
    void created(Caller caller, CarePlan plan) {
        if (plan.getStatus() == null) {
            // Its profile says what is missing.
            return;
        }
        ContractStatus status = status(caller, plan, null);
        if (ContractActors.resident(caller).isPresent() && status != ContractStatus.DRAFT) {
            throw refusals.notYours(caller, plan, status.code());
        }
    }

    /** A contract changes. */
    void updated(Caller caller, CarePlan before, CarePlan plan) {
        Optional<ContractStatus> former = ContractPlans.status(before);
        if (former.isEmpty() || plan.getStatus() == null) {
            created(caller, plan);
            return;
        }
        ContractStatus from = former.get();
        if (from != ContractStatus.DRAFT && !ContractPlans.isOne(plan)) {
            throw identity(caller, plan, List.of("CarePlan.category"));
        }
        ContractStatus to = status(caller, plan, from);
        if (to != from && !from.next().contains(to)) {
            throw refusals.move(caller, plan, from, to.code());
        }
        if (ContractActors.resident(caller).isPresent() && !residentMay(plan, from, to)) {
            throw refusals.notYours(caller, plan, from.code() + " → " + to.code());
        }
        if (from != ContractStatus.DRAFT) {
            List<String> changed = changed(before, plan, from);
            if (!changed.isEmpty()) {
                throw identity(caller, plan, changed);
            }
        }
    }

    /** A resident changes drafts, takes them back, and ends a contract by own wish. */
    private static boolean residentMay(CarePlan plan, ContractStatus from, ContractStatus to) {
        return from == ContractStatus.DRAFT && (to == ContractStatus.DRAFT || to == ContractStatus.REVOKED)
                || to == ContractStatus.REVOKED
                        && ContractPlans.endReason(plan)
                                .filter(reason -> reason.hasCoding(ContractPlans.END_REASONS, OWN_WISH))
                                .isPresent();
    }

    private ContractStatus status(Caller caller, CarePlan plan, @Nullable ContractStatus from) {
        return ContractPlans.status(plan)
                .orElseThrow(() -> refusals.move(
                        caller,
                        plan,
                        from,
                        plan.getStatus() == null ? null : plan.getStatus().toCode()));
    }

    /** What was signed stays; what has ended keeps its days, too. */
    private static List<String> changed(CarePlan before, CarePlan plan, ContractStatus from) {
        return Stream.of("subject", "careTeam", "instantiatesCanonical", "period.start", "period.end")
                .filter(element -> !element.equals("period.end") || !from.inForce())
                .filter(element -> !element.equals("instantiatesCanonical") || before.hasInstantiatesCanonical())
                .filter(element -> !same(before, plan, element))
                .map(element -> "CarePlan." + element)
                .toList();
    }

    private static boolean same(CarePlan before, CarePlan plan, String element) {
        return switch (element) {
            case "subject" ->
                Objects.equals(
                        before.getSubject().getReferenceElement().getIdPart(),
                        plan.getSubject().getReferenceElement().getIdPart());
            case "careTeam" ->
                before.getCareTeam().stream()
                        .map(team -> team.getReferenceElement().getIdPart())
                        .toList()
                        .equals(plan.getCareTeam().stream()
                                .map(team -> team.getReferenceElement().getIdPart())
                                .toList());
            case "period.start" ->
                Base.compareDeep(
                        before.getPeriod().getStartElement(), plan.getPeriod().getStartElement(), true);
            case "period.end" ->
                Base.compareDeep(
                        before.getPeriod().getEndElement(), plan.getPeriod().getEndElement(), true);
            default -> Base.compareDeep(before.getInstantiatesCanonical(), plan.getInstantiatesCanonical(), true);
        };
    }

    private RuntimeException identity(Caller caller, CarePlan plan, List<String> places) {
        return refusals.refused(
                caller, plan, List.of(Issue.error("contract-identity").at(places.toArray(String[]::new))));
    }
}
