package org.xinglin.fhirserver;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How all read clinical times: by the county's zone, without null dates. */
@Configuration(proxyBeanMethods = false)
class PlaceTimeConfig {

    @Bean
    PlaceTime placeTime(Clock clock, NullDates nulls) {
        return new PlaceTime(clock.getZone(), nulls);
    }
}
