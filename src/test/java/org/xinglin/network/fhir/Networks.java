package org.xinglin.network.fhir;

import java.time.Clock;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.NullDates;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.network.CareNetwork;

/** The network that stands in a store, without a server. */
public final class Networks {

    private Networks() {}

    public static CareNetwork in(FhirStore store, Clock clock) {
        return new StoredNetwork(store, new PostsInForce(new PlaceTime(clock.getZone(), new NullDates()), clock));
    }
}
