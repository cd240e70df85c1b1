package org.xinglin.fhirserver.refusal;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
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

    /** The library's own writer of entries has to go for ours to take its place. */
    @Bean
    static BeanDefinitionRegistryPostProcessor withoutLibraryEntryWriter() {
        return registry -> registry.removeBeanDefinition("transactionProcessorVersionFacade");
    }

    @Bean
    RefusedEntries refusedEntries(RefusalHook refusalHook) {
        return new RefusedEntries(refusalHook);
    }

    @Bean
    RefusalWriter refusalWriter(FhirContext context, Outcomes outcomes) {
        return new RefusalWriter(context, outcomes);
    }
}
