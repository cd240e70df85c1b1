package org.xinglin.network.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.refusal.Outcomes;

/** {@code HealthcareService/$find}: who can do something now, affiliated ones first, then the nearest. */
@Component
final class FindOperation implements FhirOperations {

    private static final String SERVICE = "[system|]code";
    private static final String NEAR = "latitude|longitude[|km]";

    private final ServiceSearch services;
    private final PartyPlaces parties;
    private final PlaceTime time;
    private final Clock clock;
    private final Outcomes outcomes;

    FindOperation(ServiceSearch services, PartyPlaces parties, PlaceTime time, Clock clock, Outcomes outcomes) {
        this.services = services;
        this.parties = parties;
        this.time = time;
        this.clock = clock;
        this.outcomes = outcomes;
    }

    /** Where somebody needs it: its division, and where that is, as far as is known. */
    private record Where(Optional<String> division, Optional<Point> point) {}

    @Operation(name = "$find", typeName = "HealthcareService", idempotent = true)
    public Bundle find(RequestDetails request) {
        Caller caller = Caller.of(request);
        Asked asked = new Asked(request, outcomes);
        Coding service = asked.required("service", SERVICE, asked.value("service", SERVICE, FindOperation::coding));
        Optional<Where> where =
                asked.value("for", "Patient/[id], Location/[id]", reference -> where(caller, reference));
        Optional<Near> near = asked.value("near", NEAR, Near::of);
        return services.find(
                caller,
                new ServiceSearch.Asked(
                        service,
                        asked.value("at", "dateTime", this::instant).orElseGet(clock::instant),
                        where.flatMap(Where::division),
                        near.map(Near::point).or(() -> where.flatMap(Where::point)),
                        near.flatMap(Near::kilometres),
                        asked.text("level"),
                        asked.value("affiliated-with", "Organization/[id]", FindOperation::organization)));
    }

    /** As {@code Location?near} has it; the library's unit is the kilometre, too. */
    private record Near(Point point, Optional<Double> kilometres) {

        static Optional<Near> of(String text) {
            String[] parts = text.split("\\|", -1);
            return parts.length < 2 || parts.length > 3
                    ? Optional.empty()
                    : Optional.of(new Near(
                            new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])),
                            parts.length == 3 && !parts[2].isBlank()
                                    ? Optional.of(Double.valueOf(parts[2])).filter(distance -> distance >= 0)
                                    : Optional.empty()));
        }
    }

    private static Optional<Coding> coding(String text) {
        int bar = text.lastIndexOf('|');
        String system = bar < 0 ? null : text.substring(0, bar);
        String code = text.substring(bar + 1);
        return code.isBlank() ? Optional.empty() : Optional.of(new Coding(blankless(system), code, null));
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Optional<String> organization(String reference) {
        IdType id = new IdType(reference);
        return "Organization".equals(id.getResourceType()) && id.hasIdPart()
                ? Optional.of("Organization/" + id.getIdPart())
                : Optional.empty();
    }

    private Optional<Instant> instant(String text) {
        return time.moment(new DateTimeType(text)).map(OffsetDateTime::toInstant);
    }

    private Optional<Where> where(Caller caller, String reference) {
        IdType id = new IdType(reference);
        return parties.read(caller, Patient.class, id)
                .map(resident -> new Where(
                        resident.getAddress().stream()
                                .flatMap(address -> Divisions.of(address).stream())
                                .findFirst(),
                        Optional.empty()))
                .or(() -> parties.read(caller, Location.class, id)
                        .map(place -> new Where(Divisions.of(place.getAddress()), Point.of(place))));
    }
}
