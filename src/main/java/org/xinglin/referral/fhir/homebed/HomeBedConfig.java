package org.xinglin.referral.fhir.homebed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.RuleReader;
import org.xinglin.referral.domain.HomeBedRules;

/** The rules of home beds, as the release publishes them. */
@Configuration(proxyBeanMethods = false)
class HomeBedConfig {

    @Bean
    HomeBedRules homeBedRules(Release release) {
        return RuleReader.read(release, "home-bed-rules", HomeBedRules.class);
    }
}
