package org.xinglin.fhirserver.refusal;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RefusalConfig {

    @Bean
    RuleCatalogue ruleCatalogue() {
        return RuleCatalogue.load();
    }

    @Bean
    Outcomes outcomes(RuleCatalogue catalogue) {
        return new Outcomes(catalogue);
    }

    @Bean
    RefusalHook refusalHook(Outcomes outcomes) {
        return new RefusalHook(ExceptionRules.load(), outcomes);
    }

    @Bean
    RefusalWriter refusalWriter(FhirContext context, Outcomes outcomes) {
        return new RefusalWriter(context, outcomes);
    }
}
