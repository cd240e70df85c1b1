package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.search.ISynchronousSearchSvc;
import ca.uhn.fhir.jpa.search.builder.predicate.StringPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.TokenPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SqlObjectFactory;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamProvider;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.fhirserver.refusal.Outcomes;

@Configuration(proxyBeanMethods = false)
class SearchConfig {

    private final Icd10 icd10 = Icd10.load();
    private final ISearchParamRegistry searchParameters;

    SearchConfig(@Lazy ISearchParamRegistry searchParameters) {
        this.searchParameters = searchParameters;
    }

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
            registry.removeBeanDefinition("newStringPredicateBuilder");
            registry.removeBeanDefinition("newTokenPredicateBuilder");
            registry.removeBeanDefinition("synchronousSearchSvc");
        };
    }

    @Bean
    ISearchParamExtractor directSearchParamExtractor(
            @Lazy ISearchParamRegistry registry, PartitionSettings partitions) {
        FurtherStrings further = new FurtherStrings(new NameParts(DoubleSurnames.load(), new Pinyin()));
        return new DirectSearchParamExtractor(further, registry, partitions);
    }

    @Bean
    @Scope(BeanDefinition.SCOPE_PROTOTYPE)
    StringPredicateBuilder partsOfTexts(SearchQueryBuilder statement) {
        return new PartsOfTexts(statement);
    }

    @Bean
    @Scope(BeanDefinition.SCOPE_PROTOTYPE)
    TokenPredicateBuilder codesOfComponents(SearchQueryBuilder statement) {
        return new CodesOfComponents(statement, icd10, searchParameters);
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
    ISynchronousSearchSvc everythingSearch(EntityManagerFactory entityManagers) {
        return new EverythingSearch(entityManagers);
    }

    @Bean
    CriteriaHook criteriaHook(ISearchParamRegistry registry, Outcomes outcomes) {
        SearchAddress words = SearchAddress.load();
        return new CriteriaHook(new ServedModifiers(registry, words.modifiers(), words.unmodified()), words, outcomes);
    }
}
