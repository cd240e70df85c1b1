package org.xinglin.contract.fhir.agreement;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.fhir.Packages;
import org.xinglin.contract.fhir.agreement.ContractDesk.Held;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.refusal.Issue;

/** {@code CarePlan/{id}/$transfer}: another team goes on with a contract from a day on, for what is left of its time. */
@Component
final class TransferContractOperation implements FhirOperations {

    private final ContractDesk desk;
    private final ContractWriter writer;
    private final ContractEnds ends;
    private final ContractStore contracts;
    private final ContractRefusals refusals;
    private final Packages packages;
    private final FhirStore store;
    private final Clock clock;

    TransferContractOperation(
            ContractDesk desk,
            ContractWriter writer,
            ContractEnds ends,
            ContractStore contracts,
            ContractRefusals refusals,
            Packages packages,
            FhirStore store,
            Clock clock) {
        this.desk = desk;
        this.writer = writer;
        this.ends = ends;
        this.contracts = contracts;
        this.refusals = refusals;
        this.packages = packages;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param team that goes on
     * @param from its first day; today without it
     * @return the plan that follows
     */
    @Operation(name = "$transfer", typeName = "CarePlan")
    public CarePlan transfer(
            @IdParam IdType id,
            @OperationParam(name = "team", min = 1, max = 1) @Nullable Reference team,
            @OperationParam(name = "from", max = 1) @Nullable DateType from,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        return desk.about(caller, desk.residentOf(caller, id), () -> {
            Held held = desk.held(caller, id);
            CareTeam next = desk.team(caller, team);
            String plan = FactId.of(
                    "contract-transfer",
                    held.contract().id(),
                    next.getIdElement().getIdPart());
            Optional<CarePlan> passedOn = store.read(caller, CarePlan.class, plan);
            return passedOn.orElseGet(() -> {
                desk.requireVersion(caller, held.plan(), request);
                return transfer(
                        caller, held, next, plan, desk.day(caller, "from", from).orElse(LocalDate.now(clock)));
            });
        });
    }

    private CarePlan transfer(Caller caller, Held held, CareTeam next, String id, LocalDate from) {
        Contract contract = held.contract();
        if (!contract.status().inForce()) {
            throw refusals.move(caller, held.plan(), contract.status(), "transferred");
        }
        if (contract.team().equals(next.getIdElement().getIdPart())) {
            throw refusals.invalid(caller, "team", "CareTeam/" + contract.team(), "≠ CareTeam/" + contract.team());
        }
        if (from.isBefore(contract.first()) || from.isAfter(contract.last())) {
            throw refusals.unprocessable(
                    caller,
                    Issue.error("contract-period")
                            .at("from")
                            .found(from.toString())
                            .expected(contract.first() + " – " + contract.last()));
        }
        CarePlan plan = writer.draft(
                caller,
                id,
                contract.patient(),
                next,
                signed(caller, contract),
                from,
                contract.last(),
                ContractWriter.channel(held.plan()));
        plan.addReplaces(new Reference("CarePlan/" + contract.id()));
        if (contract.packages().isEmpty()) {
            plan.setTitle(held.plan().getTitle());
            held.plan().getActivity().forEach(each -> plan.addActivity(each.copy()));
        }
        List<Resource> written = new ArrayList<>(passedOn(caller, held, from));
        written.addAll(writer.inForce(
                caller, plan, next, desk.resident(caller, contract.patient()), desk.team(caller, contract), null));
        if (contract.status() == ContractStatus.ON_HOLD) {
            plan.setStatus(CarePlanStatus.ONHOLD);
        }
        contracts.store(caller, written);
        return contracts.plan(caller, id);
    }

    /** The contract that is passed on: it lasts to the day before. One that has not lasted a day is taken back. */
    private List<Resource> passedOn(Caller caller, Held held, LocalDate from) {
        return from.equals(held.contract().first())
                ? ends.revoked(caller, held.plan(), ContractEnds.OTHER, Optional.of(from))
                : ends.lasting(caller, held.plan(), from.minusDays(1), LocalDate.now(clock));
    }

    private List<ServicePackage> signed(Caller caller, Contract contract) {
        return contract.packages().stream()
                .map(each -> packages.find(caller, each)
                        .orElseThrow(() -> refusals.unprocessable(
                                caller,
                                Issue.error("package-unknown")
                                        .at("CarePlan.instantiatesCanonical")
                                        .found(each))))
                .toList();
    }
}
