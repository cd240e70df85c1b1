package org.xinglin.contract.fhir.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.contract.fhir.Packages;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.kernel.Canonical;

/** Writes what is signed as resources: the plan, the resident's consent, and who cares for him generally. */
@Component
final class ContractWriter {

    private static final String ROLES = Canonical.codeSystem("practitioner-role");
    private static final String CHANNEL = "channel";
    private static final String CONSENT = "consent";

    private final Packages packages;
    private final ContractConsents consents;
    private final ContractActors actors;
    private final FhirStore store;
    private final Clock clock;

    ContractWriter(Packages packages, ContractConsents consents, ContractActors actors, FhirStore store, Clock clock) {
        this.packages = packages;
        this.consents = consents;
        this.actors = actors;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A draft.
     *
     * @param id that follows from what it is about
     * @param channel a code of CodeSystem {@code contract-channel}
     */
    CarePlan draft(
            Caller caller,
            String id,
            String patient,
            CareTeam team,
            List<ServicePackage> signed,
            LocalDate first,
            LocalDate last,
            @Nullable String channel) {
        CarePlan plan = new CarePlan();
        plan.setId(id);
        plan.setStatus(CarePlanStatus.DRAFT);
        plan.setIntent(CarePlanIntent.PLAN);
        plan.addCategory().addCoding(new Coding(ContractPlans.CATEGORIES, ContractPlans.CATEGORY, null));
        signed.forEach(each -> plan.getInstantiatesCanonical().add(new CanonicalType(each.canonical())));
        plan.setTitle(signed.stream()
                .map(each -> packages.titleOf(caller, each.canonical()).orElse(each.url()))
                .collect(Collectors.joining("、")));
        plan.setSubject(new Reference("Patient/" + patient));
        plan.setPeriod(period(first, last));
        plan.addCareTeam(new Reference("CareTeam/" + team.getIdElement().getIdPart()));
        Optional<String> author = actors.signingFor(caller, team);
        author.ifPresent(each -> plan.setAuthor(new Reference(each)));
        List<String> managing = actors.addresses(caller, team.getManagingOrganization());
        boolean ofTheManagers = author.filter(managing::contains).isPresent();
        actors.organisations(caller, team).stream()
                .filter(each -> !author.equals(Optional.of(each)) && !(ofTheManagers && managing.contains(each)))
                .forEach(each -> plan.addContributor(new Reference(each)));
        plan.setCreatedElement(new DateTimeType(LocalDate.now(clock).toString()));
        if (channel != null) {
            details(plan).addExtension(CHANNEL, new CodeType(channel));
        }
        return plan;
    }

    static Period period(LocalDate first, LocalDate last) {
        return new Period()
                .setStartElement(new DateTimeType(first.toString()))
                .setEndElement(new DateTimeType(last.toString()));
    }

    static Extension details(CarePlan plan) {
        Extension details = plan.getExtensionByUrl(ContractConsents.DETAILS);
        return details == null ? plan.addExtension().setUrl(ContractConsents.DETAILS) : details;
    }

    static @Nullable String channel(CarePlan plan) {
        Extension channel = details(plan).getExtensionByUrl(CHANNEL);
        return channel == null ? null : channel.getValue().primitiveValue();
    }

    /** Notes who signs: the resident whose token it is, or the person of the team, where their record is there. */
    void sign(Caller caller, CarePlan plan) {
        String user = caller.actor() == null ? null : caller.actor().fhirUser();
        if (user != null && isThere(caller, user) && !isSigned(plan, user)) {
            details(plan).addExtension("signed-by", new Reference(user));
        }
    }

    private static boolean isSigned(CarePlan plan, String user) {
        return details(plan).getExtensionsByUrl("signed-by").stream()
                .anyMatch(signed -> signed.getValue() instanceof Reference by && user.equals(by.getReference()));
    }

    private boolean isThere(Caller caller, String user) {
        String[] parts = user.split("/", 2);
        return parts.length == 2
                && switch (parts[0]) {
                    case "Patient" ->
                        store.read(caller, Patient.class, parts[1]).isPresent();
                    case "Practitioner" ->
                        store.read(caller, Practitioner.class, parts[1]).isPresent();
                    case "PractitionerRole" ->
                        store.read(caller, PractitionerRole.class, parts[1]).isPresent();
                    default -> false;
                };
    }

    /**
     * Puts a plan into force.
     *
     * @param former the team before this one
     * @return what is stored with it
     */
    List<Resource> inForce(
            Caller caller,
            CarePlan plan,
            CareTeam team,
            Patient resident,
            Optional<CareTeam> former,
            @Nullable Reference signature) {
        sign(caller, plan);
        plan.setStatus(CarePlanStatus.ACTIVE);
        Consent consent = consents.given(caller, plan, team, signature == null ? signature(plan) : signature);
        details(plan).getExtension().removeIf(each -> CONSENT.equals(each.getUrl()));
        details(plan)
                .addExtension(
                        CONSENT,
                        new Reference("Consent/" + consent.getIdElement().getIdPart()));
        List<Resource> written = new ArrayList<>(List.of(consent, plan));
        caredForBy(resident, team, former).ifPresent(written::add);
        return written;
    }

    private static @Nullable Reference signature(CarePlan plan) {
        return plan.getSupportingInfo().stream()
                .filter(info ->
                        "DocumentReference".equals(info.getReferenceElement().getResourceType()))
                .findFirst()
                .map(Reference::copy)
                .orElse(null);
    }

    /** The resident with the team's family doctor among those who care for him generally, where that is new. */
    private static Optional<Patient> caredForBy(Patient resident, CareTeam team, Optional<CareTeam> former) {
        Patient changed = resident.copy();
        former.flatMap(ContractWriter::doctor)
                .ifPresent(doctor -> changed.getGeneralPractitioner()
                        .removeIf(each -> doctor.getReference().equals(each.getReference())));
        doctor(team)
                .filter(doctor -> changed.getGeneralPractitioner().stream()
                        .noneMatch(each -> doctor.getReference().equals(each.getReference())))
                .ifPresent(doctor -> changed.addGeneralPractitioner(doctor.copy()));
        return changed.equalsDeep(resident) ? Optional.empty() : Optional.of(changed);
    }

    private static Optional<Reference> doctor(CareTeam team) {
        return team.getParticipant().stream()
                .filter(member -> member.getRole().stream().anyMatch(role -> role.hasCoding(ROLES, "family-doctor")))
                .map(CareTeam.CareTeamParticipantComponent::getMember)
                .filter(member -> member.getReference() != null
                        && member.getReference().matches("(Practitioner|PractitionerRole|Organization)/.+"))
                .findFirst();
    }
}
