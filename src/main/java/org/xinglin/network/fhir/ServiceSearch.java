package org.xinglin.network.fhir;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Distance;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;

/** Services that are offered, in the order in which somebody would ask them. */
@Component
final class ServiceSearch {

    /** R4, http://hl7.org/fhir/R4/extension-location-distance.html */
    private static final String DISTANCE = "http://hl7.org/fhir/StructureDefinition/location-distance";

    private final FhirStore store;
    private final OfferedServices offered;
    private final Superiors superiors;
    private final Affiliations affiliations;
    private final PartyPlaces parties;
    private final Clock clock;

    ServiceSearch(
            FhirStore store,
            OfferedServices offered,
            Superiors superiors,
            Affiliations affiliations,
            PartyPlaces parties,
            Clock clock) {
        this.store = store;
        this.offered = offered;
        this.superiors = superiors;
        this.affiliations = affiliations;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param service a category, without system of whatever system
     * @param at when it is needed
     * @param division where it is needed
     * @param point from where distances are measured
     * @param kilometres no farther than that
     * @param level of the provider
     * @param affiliatedWith an address of an organisation whose partners come first
     */
    record Asked(
            Coding service,
            Instant at,
            Optional<String> division,
            Optional<Point> point,
            Optional<Double> kilometres,
            Optional<String> level,
            Optional<String> affiliatedWith) {}

    private record Match(HealthcareService service, boolean affiliated, Optional<Double> kilometres) {}

    private static final Comparator<Match> ORDER = Comparator.comparing((Match match) -> !match.affiliated())
            .thenComparing(match -> match.kilometres().orElse(Double.MAX_VALUE))
            .thenComparing(match -> match.service().getIdElement().getIdPart());

    Bundle find(Caller caller, Asked asked) {
        Set<String> partners = asked.affiliatedWith()
                .map(organization -> affiliations.partners(
                        caller, organization, asked.at().atZone(clock.getZone()).toLocalDate()))
                .orElse(Set.of());
        List<Match> matches = ofCategory(caller, asked.service())
                .filter(service -> offered.isOffered(caller, service, asked.at(), asked.division()))
                .filter(service -> asked.level()
                        .map(level -> isOfLevel(caller, service, level))
                        .orElse(true))
                .map(service -> match(caller, service, asked, partners))
                .filter(match -> asked.kilometres()
                        .map(most -> match.kilometres()
                                .filter(distance -> distance <= most)
                                .isPresent())
                        .orElse(true))
                .sorted(ORDER)
                .toList();
        Bundle found = new Bundle().setType(BundleType.SEARCHSET).setTotal(matches.size());
        matches.forEach(match -> add(found, match));
        return found;
    }

    private Stream<HealthcareService> ofCategory(Caller caller, Coding category) {
        Query<HealthcareService> all = Query.of(HealthcareService.class);
        return store
                .search(
                        caller,
                        category.hasSystem()
                                ? all.where("service-category", category)
                                : all.where("service-category", category.getCode()))
                .stream();
    }

    private boolean isOfLevel(Caller caller, HealthcareService service, String level) {
        return Managers.organization(service.getProvidedBy())
                .flatMap(provider -> superiors.read(caller, provider))
                .flatMap(Superiors::level)
                .filter(level::equals)
                .isPresent();
    }

    private Match match(Caller caller, HealthcareService service, Asked asked, Set<String> partners) {
        return new Match(
                service,
                Managers.organization(service.getProvidedBy())
                        .filter(partners::contains)
                        .isPresent(),
                asked.point().flatMap(from -> nearest(caller, service, from)));
    }

    /** To the nearest of the places where it is given; nothing where none says where it is. */
    private Optional<Double> nearest(Caller caller, HealthcareService service, Point from) {
        return service.getLocation().stream()
                .flatMap(place -> parties.read(caller, Location.class, place.getReferenceElement()).stream())
                .flatMap(place -> Point.of(place).stream())
                .map(from::to)
                .min(Comparator.naturalOrder());
    }

    private static void add(Bundle found, Match match) {
        BundleEntryComponent entry = found.addEntry().setResource(match.service());
        entry.getSearch().setMode(SearchEntryMode.MATCH);
        match.kilometres().ifPresent(kilometres -> {
            Distance distance = new Distance();
            distance.setValue(BigDecimal.valueOf(kilometres).setScale(3, RoundingMode.HALF_UP))
                    .setUnit("km")
                    .setSystem("http://unitsofmeasure.org")
                    .setCode("km");
            entry.getSearch().addExtension(DISTANCE, distance);
        });
    }
}
