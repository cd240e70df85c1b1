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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Agreement;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.fhir.Packages;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Issue;

/**
 * {@code Patient/{id}/$sign-contract}: a draft, or a contract in force, by one call. The same call again is the same contract; with
 * {@code confirm} it puts the draft into force that the call without it made.
 */
@Component
final class SignContractOperation implements FhirOperations {

    private static final String CHANNELS = "contract-channel";

    private final ContractDesk desk;
    private final ContractTable table;
    private final ContractWriter writer;
    private final ContractStore contracts;
    private final ContractRefusals refusals;
    private final Packages packages;
    private final FhirStore store;
    private final ReleasedCodes codes;
    private final Clock clock;

    SignContractOperation(
            ContractDesk desk,
            ContractTable table,
            ContractWriter writer,
            ContractStore contracts,
            ContractRefusals refusals,
            Packages packages,
            FhirStore store,
            ReleasedCodes codes,
            Clock clock) {
        this.desk = desk;
        this.table = table;
        this.writer = writer;
        this.contracts = contracts;
        this.refusals = refusals;
        this.packages = packages;
        this.store = store;
        this.codes = codes;
        this.clock = clock;
    }

    /** What is asked for, as it is understood. */
    private record Wish(
            CareTeam team,
            List<ServicePackage> packages,
            Optional<LocalDate> start,
            @Nullable String channel,
            @Nullable Reference signature,
            boolean confirm) {

        private Set<String> canonicals() {
            return packages.stream().map(ServicePackage::canonical).collect(Collectors.toCollection(TreeSet::new));
        }

        private boolean isMetBy(Contract contract, LocalDate today) {
            return contract.team().equals(team.getIdElement().getIdPart())
                    && Set.copyOf(contract.packages()).equals(canonicals())
                    && start.map(contract.first()::equals)
                            .orElse(!contract.last().isBefore(today));
        }
    }

    /**
     * @param team with whom
     * @param named the packages, by their canonical addresses; without a version the one that is offered now
     * @param start the first day; today without it, and it may lie in the past
     * @param channel how it was signed
     * @param signature the signed agreement
     * @param confirm whether it comes into force at once
     * @return what is stored of it: the plan, the consent, the resident
     */
    @Operation(name = "$sign-contract", typeName = "Patient")
    public Bundle sign(
            @IdParam IdType id,
            @OperationParam(name = "team", min = 1, max = 1) @Nullable Reference team,
            @OperationParam(name = "package", min = 1) @Nullable List<UriType> named,
            @OperationParam(name = "start", max = 1) @Nullable DateType start,
            @OperationParam(name = "channel", max = 1) @Nullable CodeType channel,
            @OperationParam(name = "signature", max = 1) @Nullable Reference signature,
            @OperationParam(name = "confirm", max = 1) @Nullable BooleanType confirm,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        String patient = id.getIdPart();
        boolean confirmed = confirm != null && Boolean.TRUE.equals(confirm.getValue());
        if (channel != null && !codes.has(CHANNELS, channel.getValue())) {
            throw refusals.invalid(caller, "channel", channel.getValue(), "CodeSystem/" + CHANNELS);
        }
        return desk.about(caller, patient, () -> {
            Patient resident = desk.resident(caller, patient);
            Wish wish = new Wish(
                    desk.team(caller, team),
                    packages(caller, named),
                    desk.day(caller, "start", start),
                    channel == null ? null : channel.getValue(),
                    signature,
                    confirmed);
            return sign(caller, resident, wish);
        });
    }

    private List<ServicePackage> packages(Caller caller, @Nullable List<UriType> named) {
        List<ServicePackage> signed = new ArrayList<>();
        for (UriType each : named == null ? List.<UriType>of() : named) {
            String canonical = each.getValue() == null ? "" : each.getValue();
            signed.add(packages.find(caller, canonical)
                    .orElseThrow(() -> refusals.unprocessable(
                            caller, Issue.error("package-unknown").at("package").found(canonical))));
        }
        if (signed.isEmpty()) {
            throw refusals.invalid(caller, "package", null, "url|version");
        }
        return signed.stream().distinct().toList();
    }

    private Bundle sign(Caller caller, Patient resident, Wish wish) {
        LocalDate today = LocalDate.now(clock);
        List<Contract> all = table.ofResident(resident.getIdElement().getIdPart());
        Optional<Contract> signed = matching(all, wish, today, ContractStatus.ACTIVE, ContractStatus.ON_HOLD);
        if (signed.isPresent()) {
            return contracts.bundle(caller, signed.get().id());
        }
        Optional<CarePlan> drafted = matching(all, wish, today, ContractStatus.DRAFT)
                .flatMap(draft -> store.read(caller, CarePlan.class, draft.id()));
        if (drafted.isPresent() && !wish.confirm()) {
            return contracts.bundle(caller, drafted.get().getIdElement().getIdPart());
        }
        CarePlan plan = drafted.map(CarePlan::copy).orElseGet(() -> draft(caller, resident, wish, all, today));
        List<Resource> written = wish.confirm()
                ? writer.inForce(caller, plan, wish.team(), resident, Optional.empty(), wish.signature())
                : List.of(plan);
        if (!wish.confirm()) {
            writer.sign(caller, plan);
            if (wish.signature() != null) {
                plan.addSupportingInfo(wish.signature());
            }
        }
        return contracts.store(caller, written);
    }

    private static Optional<Contract> matching(
            List<Contract> all, Wish wish, LocalDate today, ContractStatus... states) {
        return all.stream()
                .filter(each -> Set.of(states).contains(each.status()) && wish.isMetBy(each, today))
                .findFirst();
    }

    private CarePlan draft(Caller caller, Patient resident, Wish wish, List<Contract> all, LocalDate today) {
        LocalDate first = wish.start().orElse(today);
        String patient = resident.getIdElement().getIdPart();
        String team = wish.team().getIdElement().getIdPart();
        // Of what was signed and ended before there may be another one of the same words.
        long before = all.stream()
                .filter(each -> each.team().equals(team) && each.first().equals(first))
                .count();
        String id = FactId.of(Stream.concat(
                        Stream.of("contract", patient, team, first.toString(), Long.toString(before)),
                        wish.canonicals().stream())
                .toArray(String[]::new));
        return writer.draft(
                caller,
                id,
                patient,
                wish.team(),
                wish.packages(),
                first,
                Agreement.lastDay(first, wish.packages()),
                wish.channel());
    }
}
