package org.xinglin.fhirserver.conformance;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConformanceConfig {

    @Bean
    ReleasedConformance releasedConformance(FhirContext fhirContext) {
        return ReleasedConformance.load(fhirContext);
    }

    @Bean
    ServerContract serverContract(ReleasedConformance released) {
        return ServerContract.of(released);
    }
}
