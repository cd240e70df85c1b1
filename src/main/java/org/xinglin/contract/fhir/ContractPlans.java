package org.xinglin.contract.fhir;

import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.kernel.Canonical;

/** Reads contracts from the plans that they are written as. */
@Component
public final class ContractPlans {

    /** The category that marks a plan as a contract. */
    public static final String CATEGORY = "family-doctor-package";

    public static final String CATEGORIES = Canonical.codeSystem("care-plan-category");

    /** The kind of day on which it is looked at what a contract owes. */
    public static final String DAY = "contract-duty";

    public static final String END_REASON = Canonical.definition("end-reason");
    public static final String END_REASONS = Canonical.codeSystem("contract-end-reason");

    /** Why a contract ended whose resident's record another one took the place of. */
    public static final String MERGED = "merged";

    /** A null date, such as the last of 9999, says that there is no bound: such a contract is in force all the same. */
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final PlaceTime time;

    ContractPlans(PlaceTime time) {
        this.time = time;
    }

    public static boolean isOne(@Nullable Object resource) {
        return resource instanceof CarePlan plan
                && plan.getCategory().stream().anyMatch(category -> category.hasCoding(CATEGORIES, CATEGORY));
    }

    /** Nothing where the plan does not say yet what its profile asks for, or has a state that no contract has. */
    public Optional<Contract> contract(CarePlan plan) {
        Optional<ContractStatus> status = status(plan);
        Optional<String> patient = id(plan.getSubject(), "Patient");
        Optional<String> team =
                plan.getCareTeam().stream().flatMap(each -> team(each).stream()).findFirst();
        LocalDate first = time.firstDay(plan.getPeriod()).orElse(EARLIEST);
        LocalDate last = time.lastDay(plan.getPeriod()).orElse(LATEST);
        if (!isOne(plan) || status.isEmpty() || patient.isEmpty() || team.isEmpty() || last.isBefore(first)) {
            return Optional.empty();
        }
        return Optional.of(new Contract(
                plan.getIdElement().getIdPart(),
                patient.get(),
                team.get(),
                plan.getInstantiatesCanonical().stream()
                        .map(CanonicalType::getValue)
                        .toList(),
                first,
                last,
                status.get()));
    }

    public static Optional<ContractStatus> status(CarePlan plan) {
        return plan.getStatus() == null
                ? Optional.empty()
                : ContractStatus.of(plan.getStatus().toCode());
    }

    /** Whether it says since when; of one that does not nothing can be counted. */
    public static boolean hasBeginning(Contract contract) {
        return !EARLIEST.equals(contract.first());
    }

    /** Why it ended, or ends on its last day. */
    public static Optional<CodeableConcept> endReason(CarePlan plan) {
        return Optional.ofNullable(plan.getExtensionByUrl(END_REASON))
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast);
    }

    /** Whether another record took the place of its resident's: then what it owed is owed to that one, if to anybody. */
    public static boolean isMerged(CarePlan plan) {
        return plan.getStatus() == CarePlan.CarePlanStatus.REVOKED
                && endReason(plan)
                        .filter(reason -> reason.hasCoding(END_REASONS, MERGED))
                        .isPresent();
    }

    /** The id of a team; one that came in the same transaction has its id only when it is stored. */
    private static Optional<String> team(Reference reference) {
        return id(reference, "CareTeam")
                .or(() -> Optional.ofNullable(reference.getResource())
                        .filter(CareTeam.class::isInstance)
                        .map(team -> team.getIdElement().getIdPart()));
    }

    private static Optional<String> id(Reference reference, String type) {
        IIdType id = reference.getReferenceElement();
        return type.equals(id.getResourceType()) && id.hasIdPart() ? Optional.of(id.getIdPart()) : Optional.empty();
    }
}
