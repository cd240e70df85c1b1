package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.search.ISynchronousSearchSvc;
import ca.uhn.fhir.jpa.search.builder.sql.SqlObjectFactory;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamProvider;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.fhirserver.conformance.ServerContract;
import org.xinglin.fhirserver.refusal.Outcomes;

@Configuration(proxyBeanMethods = false)
class SearchConfig {

    /**
     * The library's own have to go for ours to take their place: the provider, which reads the database, the extractor,
     * and what runs the statements of searches.
     */
    @Bean
    static BeanDefinitionRegistryPostProcessor withoutStoredSearchParameters() {
        return registry -> {
            registry.removeBeanDefinition("searchParamProvider");
            registry.removeBeanDefinition("searchParamExtractor");
            registry.removeBeanDefinition("sqlBuilderFactory");
            registry.removeBeanDefinition("synchronousSearchSvc");
        };
    }

    @Bean
    ISearchParamExtractor directSearchParamExtractor() {
        return new DirectSearchParamExtractor();
    }

    @Bean
    SqlObjectFactory latestFirst(EntityManagerFactory entityManagers, MeterRegistry meters) {
        return new LatestFirst(SharedEntityManagerCreator.createSharedEntityManager(entityManagers), meters);
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
    ISynchronousSearchSvc everythingSearch(EntityManagerFactory entityManagers) {
        return new EverythingSearch(entityManagers);
    }

    @Bean
    EverythingHook everythingHook(ServerContract contract, Outcomes outcomes) {
        return new EverythingHook(contract, outcomes);
    }

    @Bean
    CriteriaHook criteriaHook(ISearchParamRegistry registry, Outcomes outcomes) {
        SearchAddress words = SearchAddress.load();
        return new CriteriaHook(new ServedModifiers(registry, words.modifiers(), words.unmodified()), words, outcomes);
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
