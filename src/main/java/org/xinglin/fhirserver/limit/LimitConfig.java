package org.xinglin.fhirserver.limit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.refusal.Outcomes;

@Configuration(proxyBeanMethods = false)
class LimitConfig {

    @Bean
    RequestDeadline requestDeadline(RequestLimits limits, Outcomes outcomes) {
        return new RequestDeadline(limits, outcomes);
    }

    @Bean
    SearchLimits searchLimits(RequestLimits limits, Outcomes outcomes) {
        return new SearchLimits(limits, outcomes);
    }
}
