package org.xinglin.network.fhir;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;

/** What organisations can do now: services in use, of organisations in use, open, and for the place that is asked for. */
@Component
final class OfferedServices {

    private final FhirStore store;
    private final PartyPlaces parties;
    private final Superiors superiors;
    private final OpeningHours hours;

    OfferedServices(FhirStore store, PartyPlaces parties, Superiors superiors, OpeningHours hours) {
        this.store = store;
        this.parties = parties;
        this.superiors = superiors;
        this.hours = hours;
    }

    boolean has(Caller caller, String party, Set<String> categories, Instant at, Optional<String> division) {
        return of(caller, party).stream()
                .filter(service -> isOfOne(service, categories))
                .anyMatch(service -> isOffered(caller, service, at, division));
    }

    /** Of a service itself, of everybody else what the organisation provides that he stands for. */
    private List<HealthcareService> of(Caller caller, String party) {
        IdType id = new IdType(party);
        if ("HealthcareService".equals(id.getResourceType())) {
            return parties.read(caller, HealthcareService.class, id).stream().toList();
        }
        return parties.organization(caller, party)
                .map(organization ->
                        store
                                .search(
                                        caller,
                                        Query.of(HealthcareService.class).where("organization", organization))
                                .stream()
                                .toList())
                .orElse(List.of());
    }

    private static boolean isOfOne(HealthcareService service, Collection<String> categories) {
        return service.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .map(Coding::getCode)
                .anyMatch(categories::contains);
    }

    boolean isOffered(Caller caller, HealthcareService service, Instant at, Optional<String> division) {
        return InForce.isActive(service.getActiveElement())
                && Managers.organization(service.getProvidedBy())
                        .flatMap(provider -> superiors.read(caller, provider))
                        .filter(provider -> InForce.isActive(provider.getActiveElement()))
                        .isPresent()
                && hours.areOpen(service, at)
                && division.map(place -> serves(caller, service, place)).orElse(true);
    }

    /** Every place, where it names no area, or one that does not say where it is. */
    private boolean serves(Caller caller, HealthcareService service, String place) {
        return !service.hasCoverageArea()
                || service.getCoverageArea().stream()
                        .anyMatch(area -> division(caller, area)
                                .map(code -> Divisions.covers(code, place))
                                .orElse(true));
    }

    private Optional<String> division(Caller caller, Reference area) {
        return parties.read(caller, Location.class, area.getReferenceElement())
                .flatMap(location -> Divisions.of(location.getAddress()));
    }
}
