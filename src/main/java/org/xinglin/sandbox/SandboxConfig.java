package org.xinglin.sandbox;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.BeforeReadiness;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.sandbox.fhir.OwnStore;

@Configuration(proxyBeanMethods = false)
class SandboxConfig {

    /**
     * The day on which a county's ages and histories count: the last one that is over there. A server further west would
     * not believe that somebody was born today.
     */
    static LocalDate lastDay(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(1);
    }

    @Bean
    BeforeReadiness sandboxAtStart(SandboxProperties settings, FhirStore store, Clock clock) {
        return new SandboxAtStart(settings, new OwnStore(store), () -> lastDay(clock));
    }
}
