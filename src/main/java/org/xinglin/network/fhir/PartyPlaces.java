package org.xinglin.network.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;

/** Which organisation somebody who is named stands for. */
@Component
final class PartyPlaces {

    private final FhirStore store;
    private final InForce inForce;

    PartyPlaces(FhirStore store, InForce inForce) {
        this.store = store;
        this.inForce = inForce;
    }

    Optional<String> organization(Caller caller, String party) {
        IdType id = new IdType(party);
        if (!id.hasResourceType() || !id.hasIdPart()) {
            return Optional.empty();
        }
        return switch (id.getResourceType()) {
            case "Organization" -> read(caller, Organization.class, id).map(Superiors::address);
            case "PractitionerRole" -> placeOf(caller, id);
            case "HealthcareService" ->
                read(caller, HealthcareService.class, id)
                        .flatMap(service -> Managers.organization(service.getProvidedBy()));
            case "CareTeam" ->
                read(caller, CareTeam.class, id)
                        .flatMap(team -> team.getManagingOrganization().stream()
                                .flatMap(each -> Managers.organization(each).stream())
                                .findFirst());
            case "Practitioner" ->
                Optional.of(postsOf(caller, "Practitioner/" + id.getIdPart()))
                        .filter(posts -> posts.size() == 1)
                        .map(posts -> posts.get(0));
            default -> Optional.empty();
        };
    }

    List<String> postsOf(Caller caller, String practitioner) {
        return store.search(caller, Query.of(PractitionerRole.class).where("practitioner", practitioner)).stream()
                .filter(inForce::today)
                .flatMap(post -> Managers.organization(post.getOrganization()).stream())
                .distinct()
                .toList();
    }

    Optional<String> placeOf(Caller caller, IIdType post) {
        return read(caller, PractitionerRole.class, post)
                .filter(inForce::today)
                .flatMap(stored -> Managers.organization(stored.getOrganization()));
    }

    /** Nothing also where the address is one of another type. */
    <T extends Resource> Optional<T> read(Caller caller, Class<T> type, IIdType id) {
        return type.getSimpleName().equals(id.getResourceType())
                ? store.read(caller, type, id.getIdPart())
                : Optional.empty();
    }
}
