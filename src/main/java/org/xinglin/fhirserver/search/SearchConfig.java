package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamProvider;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.fhirserver.refusal.Outcomes;

@Configuration(proxyBeanMethods = false)
class SearchConfig {

    /** The library's own provider reads the database and is marked primary: it has to go for ours to take its place. */
    @Bean
    static BeanDefinitionRegistryPostProcessor withoutStoredSearchParameters() {
        return registry -> registry.removeBeanDefinition("searchParamProvider");
    }

    @Bean
    ISearchParamProvider releasedSearchParameters(ReleasedConformance released) {
        return new ReleasedSearchParameters(released);
    }

    @Bean
    BoundedSynchronousSearch boundedSynchronousSearch(Outcomes outcomes) {
        return new BoundedSynchronousSearch(outcomes);
    }

    @Bean
    StableOrder stableOrder() {
        return new StableOrder();
    }

    @Bean
    SearchParameterActivation searchParameterActivation(ISearchParamRegistry registry) {
        return new SearchParameterActivation(registry);
    }
}
