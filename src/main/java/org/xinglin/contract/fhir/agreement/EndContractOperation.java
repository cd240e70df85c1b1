package org.xinglin.contract.fhir.agreement;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.contract.fhir.agreement.ContractDesk.Held;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Issue;

/** {@code CarePlan/{id}/$end}: a contract ends before its time, with its reason. A resident ends the own by own wish. */
@Component
final class EndContractOperation implements FhirOperations {

    private static final String REASONS = "contract-end-reason";
    private static final String OWN_WISH = "own-wish";

    private final ContractDesk desk;
    private final ContractEnds ends;
    private final ContractActors actors;
    private final ContractStore contracts;
    private final ContractRefusals refusals;
    private final ReleasedCodes codes;
    private final Clock clock;

    EndContractOperation(
            ContractDesk desk,
            ContractEnds ends,
            ContractActors actors,
            ContractStore contracts,
            ContractRefusals refusals,
            ReleasedCodes codes,
            Clock clock) {
        this.desk = desk;
        this.ends = ends;
        this.actors = actors;
        this.contracts = contracts;
        this.refusals = refusals;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * @param given why: a code of {@code contract-end-reason}, alone or in a concept
     * @param on the last day; today without it. On a day to come it is in force until then
     * @return the plan as it is stored
     */
    @Operation(name = "$end", typeName = "CarePlan")
    public CarePlan end(
            @IdParam IdType id,
            @OperationParam(name = "reason", min = 1, max = 1) @Nullable IBase given,
            @OperationParam(name = "on", max = 1) @Nullable DateType on,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        String reason = reason(caller, given);
        Optional<LocalDate> day = desk.day(caller, "on", on);
        return desk.about(caller, desk.residentOf(caller, id), () -> {
            Held held = desk.held(caller, id);
            if (isEndedSo(held, reason, day)) {
                return held.plan();
            }
            desk.requireVersion(caller, held.plan(), request);
            requireActor(caller, held, reason);
            contracts.store(caller, ended(caller, held, reason, day));
            return contracts.plan(caller, held.contract().id());
        });
    }

    private String reason(Caller caller, @Nullable IBase given) {
        Type value = given instanceof ParametersParameterComponent parameter
                ? parameter.getValue()
                : given instanceof Type type ? type : null;
        String code = value instanceof CodeableConcept concept
                ? concept.getCodingFirstRep().getCode()
                : value instanceof Coding coding ? coding.getCode() : value == null ? null : value.primitiveValue();
        if (code == null || !codes.has(REASONS, code)) {
            throw refusals.invalid(caller, "reason", code, "CodeSystem/" + REASONS);
        }
        return code;
    }

    /** The same call once more. */
    private static boolean isEndedSo(Held held, String reason, Optional<LocalDate> on) {
        return ContractPlans.endReason(held.plan())
                        .filter(concept -> concept.hasCoding(ContractPlans.END_REASONS, reason))
                        .isPresent()
                && (on.isEmpty()
                        ? held.contract().status() == ContractStatus.REVOKED
                        : on.get().equals(held.contract().last()));
    }

    private void requireActor(Caller caller, Held held, String reason) {
        boolean may = ContractActors.resident(caller).isPresent()
                ? OWN_WISH.equals(reason)
                : desk.team(caller, held.contract())
                        .map(team -> actors.actsFor(caller, team))
                        .orElse(true);
        if (!may) {
            throw refusals.notYours(caller, held.plan(), reason);
        }
    }

    private List<Resource> ended(Caller caller, Held held, String reason, Optional<LocalDate> on) {
        Contract contract = held.contract();
        if (!contract.status().next().contains(ContractStatus.REVOKED)) {
            throw refusals.move(caller, held.plan(), contract.status(), ContractStatus.REVOKED.code());
        }
        LocalDate today = LocalDate.now(clock);
        boolean begun = contract.status() != ContractStatus.DRAFT && !today.isBefore(contract.first());
        if (on.isEmpty() && !begun) {
            return ends.revoked(caller, held.plan(), reason, Optional.empty());
        }
        on.filter(day -> day.isBefore(contract.first()) || day.isAfter(contract.last()))
                .ifPresent(day -> {
                    throw refusals.unprocessable(
                            caller,
                            Issue.error("contract-period")
                                    .at("on")
                                    .found(day.toString())
                                    .expected(contract.first() + " – " + contract.last()));
                });
        LocalDate last = on.orElse(today.isAfter(contract.last()) ? contract.last() : today);
        return last.isAfter(today) && contract.status().inForce()
                ? ends.ending(caller, held.plan(), reason, last)
                : ends.revoked(caller, held.plan(), reason, Optional.of(last));
    }
}
