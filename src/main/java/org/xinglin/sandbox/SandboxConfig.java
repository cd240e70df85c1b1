package org.xinglin.sandbox;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.BeforeReadiness;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.sandbox.fhir.OwnStore;

@Configuration(proxyBeanMethods = false)
class SandboxConfig {

    /** The county's days begin when they do in China, wherever the server stands. */
    static final Clock COUNTY_CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    @Bean
    BeforeReadiness sandboxAtStart(SandboxProperties settings, FhirStore store) {
        return new SandboxAtStart(settings, new OwnStore(store), COUNTY_CLOCK);
    }
}
