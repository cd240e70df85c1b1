package org.xinglin.network.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.NullDates;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.network.CareNetwork;

/** The network that stands in a store, without a server. */
public final class Networks {

    private static final Release RELEASE = ReleasedConformance.load(FhirContext.forR4Cached());

    private Networks() {}

    public static CareNetwork in(FhirStore store, Clock clock) {
        InForce inForce = new InForce(new PlaceTime(clock.getZone(), new NullDates()), clock);
        Superiors superiors = new Superiors(store, new Ranks(RELEASE));
        PartyPlaces parties = new PartyPlaces(store, inForce);
        return new StoredNetwork(
                parties,
                superiors,
                new OfferedServices(store, parties, superiors, new OpeningHours(inForce, clock)),
                new Affiliations(store, inForce),
                new Qualifications(parties, inForce));
    }
}
