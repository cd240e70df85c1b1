package org.xinglin.contract.fhir.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Contract;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.kernel.Canonical;

/** Writes the contracts of a merged record as they go on with the record that took its place. */
@Component
final class SurvivingContracts {

    private static final String CONSENT = "consent";
    private static final String NEXT_DUE = Canonical.definition("next-due");

    private final FhirStore store;
    private final ContractWriter writer;
    private final ContractConsents consents;

    SurvivingContracts(FhirStore store, ContractWriter writer, ContractConsents consents) {
        this.store = store;
        this.writer = writer;
        this.consents = consents;
    }

    /** The id of what follows a contract. */
    static String next(Contract contract) {
        return FactId.of("contract-merged", contract.id());
    }

    /**
     * What follows a contract.
     *
     * @param stored its plan
     * @param next what it is from now on
     * @param survivor who goes on with it
     * @return nothing where it is there already, or the team is in use no more
     */
    List<Resource> goOn(Caller caller, CarePlan stored, Contract next, Patient survivor) {
        Optional<CareTeam> team = store.read(caller, CareTeam.class, next.team())
                .filter(each -> each.getStatus() == CareTeamStatus.ACTIVE);
        if (team.isEmpty() || store.read(caller, CarePlan.class, next.id()).isPresent()) {
            return List.of();
        }
        boolean agreed = consents.named(caller, stored)
                .filter(consent -> consent.getStatus() == ConsentState.ACTIVE)
                .isPresent();
        CarePlanStatus status = stored.getStatus();
        CarePlan plan = following(stored, next);
        List<Resource> written =
                new ArrayList<>(writer.inForce(caller, plan, team.get(), survivor, Optional.empty(), null));
        plan.setStatus(status);
        if (!agreed) {
            // Nobody is said to have agreed who has not.
            written.removeIf(Consent.class::isInstance);
            ContractWriter.details(plan).getExtension().removeIf(each -> CONSENT.equals(each.getUrl()));
        }
        return written;
    }

    private static CarePlan following(CarePlan stored, Contract next) {
        CarePlan plan = stored.copy();
        plan.setId(next.id());
        plan.setMeta(null);
        plan.setText(null);
        plan.getIdentifier().clear();
        plan.getExtension().removeIf(each -> NEXT_DUE.equals(each.getUrl()));
        plan.setSubject(new Reference("Patient/" + next.patient()));
        plan.getPeriod().setStartElement(new DateTimeType(next.first().toString()));
        plan.getReplaces().clear();
        return plan.addReplaces(
                new Reference("CarePlan/" + stored.getIdElement().getIdPart()));
    }
}
