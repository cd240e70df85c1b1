package org.xinglin.referral.fhir.limit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.Release;
import org.xinglin.referral.domain.RequestLimits;

/** The limits of requests, as the release publishes them. */
@Configuration(proxyBeanMethods = false)
class RequestLimitsConfig {

    @Bean
    RequestLimits requestLimits(Release release) {
        return RequestLimitsReader.read(release);
    }
}
