package org.xinglin.contract.fhir.agreement;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Agreement;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractRules;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.fhir.Packages;
import org.xinglin.contract.fhir.agreement.ContractDesk.Held;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.refusal.Issue;

/** {@code CarePlan/{id}/$renew}: another contract after this one, which stays as it is until it is over. Renewed once. */
@Component
final class RenewContractOperation implements FhirOperations {

    private final ContractDesk desk;
    private final ContractRules rules;
    private final ContractWriter writer;
    private final ContractStore contracts;
    private final ContractRefusals refusals;
    private final Packages packages;
    private final FhirStore store;
    private final Clock clock;

    RenewContractOperation(
            ContractDesk desk,
            ContractRules rules,
            ContractWriter writer,
            ContractStore contracts,
            ContractRefusals refusals,
            Packages packages,
            FhirStore store,
            Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.writer = writer;
        this.contracts = contracts;
        this.refusals = refusals;
        this.packages = packages;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param named other packages; without any the same ones, as they are offered now
     * @param signature the signed agreement
     * @return the plan that follows
     */
    @Operation(name = "$renew", typeName = "CarePlan")
    public CarePlan renew(
            @IdParam IdType id,
            @OperationParam(name = "package") @Nullable List<UriType> named,
            @OperationParam(name = "signature", max = 1) @Nullable Reference signature,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        return desk.about(caller, desk.residentOf(caller, id), () -> {
            Held held = desk.held(caller, id);
            String next = FactId.of("contract-renewal", held.contract().id());
            Optional<CarePlan> renewed = store.read(caller, CarePlan.class, next);
            return renewed.orElseGet(() -> {
                desk.requireVersion(caller, held.plan(), request);
                return renew(caller, held, next, named == null ? List.of() : named, signature);
            });
        });
    }

    private CarePlan renew(Caller caller, Held held, String next, List<UriType> named, @Nullable Reference signature) {
        Contract contract = held.contract();
        if (!contract.status().inForce()) {
            throw refusals.move(caller, held.plan(), contract.status(), "renewed");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = rules.renewal().from(contract.last());
        if (today.isBefore(earliest)) {
            throw refusals.unprocessable(
                    caller,
                    Issue.error("renewal-too-early")
                            .at("CarePlan.period.end")
                            .found(contract.last().toString())
                            .expected("≥ " + earliest));
        }
        CareTeam team = desk.team(caller, new Reference("CareTeam/" + contract.team()));
        List<ServicePackage> signed = packages(caller, contract, named);
        LocalDate first = Agreement.firstDayAfter(contract, today);
        LocalDate last = signed.isEmpty()
                ? first.plusMonths(rules.length().months()).minusDays(1)
                : Agreement.lastDay(first, signed);
        CarePlan plan = writer.draft(
                caller, next, contract.patient(), team, signed, first, last, ContractWriter.channel(held.plan()));
        if (signed.isEmpty()) {
            // A contract of before there were packages goes on with the services that it lists.
            plan.setTitle(held.plan().getTitle());
            held.plan().getActivity().forEach(each -> plan.addActivity(each.copy()));
        }
        plan.addReplaces(new Reference("CarePlan/" + contract.id()));
        contracts.store(
                caller,
                writer.inForce(
                        caller, plan, team, desk.resident(caller, contract.patient()), Optional.empty(), signature));
        return contracts.plan(caller, next);
    }

    /** Those that are named, else the same as they are offered now; where one is offered no more, as it was signed. */
    private List<ServicePackage> packages(Caller caller, Contract contract, List<UriType> named) {
        Stream<String> wanted = named.isEmpty()
                ? contract.packages().stream()
                        .map(each -> packages.current(caller, each)
                                .map(ServicePackage::canonical)
                                .orElse(each))
                : named.stream().map(each -> each.getValue() == null ? "" : each.getValue());
        return wanted.map(canonical -> packages.find(caller, canonical)
                        .orElseThrow(() -> refusals.unprocessable(
                                caller,
                                Issue.error("package-unknown").at("package").found(canonical))))
                .toList();
    }
}
