package org.xinglin.fhirserver;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock that all ask for the time, and whose zone days are counted in. */
@Configuration(proxyBeanMethods = false)
public class ClockConfig {

    /** Called by Spring. */
    ClockConfig() {}

    @Bean
    Clock countyClock() {
        return Clock.system(CountyZone.zone());
    }
}
