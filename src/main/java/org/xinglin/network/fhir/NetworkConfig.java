package org.xinglin.network.fhir;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.NullDates;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.network.CareNetwork;

@Configuration(proxyBeanMethods = false)
class NetworkConfig {

    @Bean
    CareNetwork careNetwork(FhirStore store, NullDates nulls, Clock clock) {
        return new StoredNetwork(store, new PostsInForce(new PlaceTime(clock.getZone(), nulls), clock));
    }

    @Bean
    RecordCheck unmanagedResidentCheck() {
        return new UnmanagedResidentCheck();
    }
}
