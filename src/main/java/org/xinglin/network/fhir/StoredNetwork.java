package org.xinglin.network.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.network.CareNetwork;

/** The network as it is stored. */
@Component
final class StoredNetwork implements CareNetwork {

    private final PartyPlaces parties;
    private final Superiors superiors;
    private final OfferedServices services;
    private final Affiliations affiliations;
    private final Qualifications qualifications;

    StoredNetwork(
            PartyPlaces parties,
            Superiors superiors,
            OfferedServices services,
            Affiliations affiliations,
            Qualifications qualifications) {
        this.parties = parties;
        this.superiors = superiors;
        this.services = services;
        this.affiliations = affiliations;
        this.qualifications = qualifications;
    }

    @Override
    public Optional<String> levelOf(Caller caller, String organization) {
        return superiors.read(caller, organization).flatMap(Superiors::level);
    }

    @Override
    public int rankOf(Caller caller, String organization) {
        return superiors.rank(caller, organization);
    }

    @Override
    public List<String> pathOf(Caller caller, String organization) {
        return superiors.path(caller, organization).stream()
                .map(Superiors::address)
                .toList();
    }

    @Override
    public Optional<String> superiorOfLevel(Caller caller, String organization, String level) {
        return superiors.ofLevel(caller, organization, level);
    }

    @Override
    public boolean isActive(Caller caller, String organization) {
        return superiors
                .read(caller, organization)
                .filter(each -> InForce.isActive(each.getActiveElement()))
                .isPresent();
    }

    @Override
    public Optional<String> organizationOf(Caller caller, String party) {
        return parties.organization(caller, party);
    }

    @Override
    public boolean offers(
            Caller caller, String party, Set<String> serviceCategories, Instant at, Optional<String> division) {
        return services.has(caller, party, serviceCategories, at, division);
    }

    @Override
    public boolean affiliated(Caller caller, String one, String other, Set<String> kinds, LocalDate day) {
        return affiliations.between(caller, one, other, kinds, day);
    }

    @Override
    public boolean qualified(Caller caller, String party, Set<String> codes, LocalDate day) {
        return qualifications.has(caller, party, codes, day);
    }

    @Override
    public List<String> postsOf(Caller caller, String practitioner) {
        return parties.postsOf(caller, practitioner);
    }

    @Override
    public Optional<String> placeOf(Caller caller, String post) {
        return parties.placeOf(caller, new IdType(post));
    }

    @Override
    public Optional<String> managerOf(Caller caller, String patientId) {
        return parties.read(caller, Patient.class, new IdType("Patient", patientId))
                .flatMap(Managers::of);
    }

    @Override
    public Optional<String> reporterOf(Caller caller, String observation) {
        return parties.read(caller, Observation.class, new IdType(observation))
                .flatMap(reading -> reading.getPerformer().stream()
                        .flatMap(performer ->
                                Managers.organization(performer).or(() -> workplace(caller, performer)).stream())
                        .findFirst()
                        .or(() -> parties.read(
                                        caller,
                                        Encounter.class,
                                        reading.getEncounter().getReferenceElement())
                                .flatMap(visit -> Managers.organization(visit.getServiceProvider()))));
    }

    /** Of somebody in a role. */
    private Optional<String> workplace(Caller caller, Reference performer) {
        return parties.read(caller, PractitionerRole.class, performer.getReferenceElement())
                .flatMap(role -> Managers.organization(role.getOrganization()));
    }
}
