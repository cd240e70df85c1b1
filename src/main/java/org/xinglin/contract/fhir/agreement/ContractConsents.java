package org.xinglin.contract.fhir.agreement;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Contract;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.Canonical;
import org.xinglin.network.CareNetwork;

/**
 * That a resident has agreed to a contract. The consent to a joint contract names the institutions of the team that do not manage
 * the resident: so they reach the record for its time, by the same rules as by any consent.
 */
@Component
final class ContractConsents {

    static final String CATEGORY = "family-doctor-contract";
    static final String DETAILS = Canonical.definition("contract");

    private static final String CATEGORIES = Canonical.codeSystem("consent-category");
    private static final String SCOPES = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

    private final FhirStore store;
    private final CareNetwork network;
    private final ContractActors actors;
    private final Clock clock;

    ContractConsents(FhirStore store, CareNetwork network, ContractActors actors, Clock clock) {
        this.store = store;
        this.network = network;
        this.actors = actors;
        this.clock = clock;
    }

    /** Whether an active consent of the resident stands behind a contract: the one that it names, or another to contracts. */
    boolean isGiven(Caller caller, CarePlan plan, Contract contract) {
        return named(caller, plan)
                        .filter(consent -> consent.getStatus() == ConsentState.ACTIVE)
                        .filter(consent -> contract.patient()
                                .equals(consent.getPatient()
                                        .getReferenceElement()
                                        .getIdPart()))
                        .isPresent()
                || store.search(
                                caller,
                                Query.of(Consent.class)
                                        .about(contract.patient())
                                        .where("category", new Coding(CATEGORIES, CATEGORY, null))
                                        .where("status", "active")
                                        .atMost(1))
                        .first()
                        .isPresent();
    }

    /** The consent that a plan names. */
    Optional<Consent> named(Caller caller, CarePlan plan) {
        return Optional.ofNullable(plan.getExtensionByUrl(DETAILS))
                .map(details -> details.getExtensionByUrl("consent"))
                .map(Extension::getValue)
                .filter(Reference.class::isInstance)
                .map(reference -> ((Reference) reference).getReferenceElement().getIdPart())
                .flatMap(id -> store.read(caller, Consent.class, id));
    }

    /**
     * A consent to a contract, with an id that follows from the plan's.
     *
     * @param signature the signed agreement
     */
    Consent given(Caller caller, CarePlan plan, CareTeam team, @Nullable Reference signature) {
        Consent consent = new Consent();
        consent.setId(FactId.of("contract-consent", plan.getIdElement().getIdPart()));
        consent.setStatus(ConsentState.ACTIVE);
        consent.setScope(new CodeableConcept(new Coding(SCOPES, "treatment", null)));
        consent.addCategory().addCoding(new Coding(CATEGORIES, CATEGORY, null));
        consent.setPatient(plan.getSubject().copy());
        consent.setDateTimeElement(new DateTimeType(Date.from(clock.instant())));
        actors.signingFor(caller, team).ifPresent(each -> consent.addOrganization(new Reference(each)));
        consent.setSource(signature);
        consent.setPolicyRule(new CodeableConcept().setText("家庭医生签约 Family doctor contract"));
        consent.getProvision().setPeriod(plan.getPeriod().copy());
        others(caller, plan, team)
                .forEach(organization -> consent.getProvision()
                        .setType(ConsentProvisionType.PERMIT)
                        .addActor()
                        .setRole(new CodeableConcept(new Coding(ROLES, "IRCP", null)))
                        .setReference(new Reference(organization)));
        return consent;
    }

    /** The institutions of the team that do not manage the resident, and stand above nobody who does. */
    private List<String> others(Caller caller, CarePlan plan, CareTeam team) {
        List<String> managing = network.managerOf(
                        caller, plan.getSubject().getReferenceElement().getIdPart())
                .map(manager -> network.pathOf(caller, manager))
                .orElse(List.of());
        return actors.organisations(caller, team).stream()
                .filter(each -> !managing.contains(each))
                .toList();
    }

    /** The consent of a contract that has ended, or ends. */
    Optional<Consent> ended(Caller caller, CarePlan plan, boolean now) {
        return named(caller, plan)
                .filter(consent -> consent.getStatus() == ConsentState.ACTIVE
                        && new IdType(FactId.of(
                                        "contract-consent", plan.getIdElement().getIdPart()))
                                .getIdPart()
                                .equals(consent.getIdElement().getIdPart()))
                .map(stored -> {
                    Consent ended = stored.copy();
                    if (now) {
                        ended.setStatus(ConsentState.INACTIVE);
                    }
                    ended.getProvision().setPeriod(plan.getPeriod().copy());
                    return ended;
                });
    }
}
