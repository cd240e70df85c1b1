package org.xinglin.contract.fhir.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.fhirserver.Caller;

/** Writes how a contract ends, with the consent that was given for it. */
@Component
final class ContractEnds {

    static final String OTHER = "other";

    private final ContractConsents consents;

    ContractEnds(ContractConsents consents) {
        this.consents = consents;
    }

    /**
     * Ended before its time.
     *
     * @param reason a code of CodeSystem {@code contract-end-reason}
     * @param on its last day; nothing where it keeps the one that it has
     */
    List<Resource> revoked(Caller caller, CarePlan stored, String reason, Optional<LocalDate> on) {
        CarePlan plan = because(stored, reason);
        plan.setStatus(CarePlanStatus.REVOKED);
        on.ifPresent(day -> plan.getPeriod().setEndElement(new DateTimeType(day.toString())));
        return withConsent(caller, plan, true);
    }

    /** To end on a day to come: in force until then. */
    List<Resource> ending(Caller caller, CarePlan stored, String reason, LocalDate on) {
        CarePlan plan = because(stored, reason);
        plan.getPeriod().setEndElement(new DateTimeType(on.toString()));
        return withConsent(caller, plan, false);
    }

    /** Done by a day, after which another goes on. */
    List<Resource> lasting(Caller caller, CarePlan stored, LocalDate last, LocalDate today) {
        CarePlan plan = stored.copy();
        plan.getPeriod().setEndElement(new DateTimeType(last.toString()));
        boolean over = last.isBefore(today);
        if (over) {
            plan.setStatus(CarePlanStatus.COMPLETED);
        }
        return withConsent(caller, plan, over);
    }

    private static CarePlan because(CarePlan stored, String reason) {
        CarePlan plan = stored.copy();
        plan.getExtension().removeIf(each -> ContractPlans.END_REASON.equals(each.getUrl()));
        plan.addExtension(
                ContractPlans.END_REASON, new CodeableConcept(new Coding(ContractPlans.END_REASONS, reason, null)));
        return plan;
    }

    private List<Resource> withConsent(Caller caller, CarePlan plan, boolean over) {
        List<Resource> written = new ArrayList<>(List.of(plan));
        consents.ended(caller, plan, over).ifPresent(written::add);
        return written;
    }
}
