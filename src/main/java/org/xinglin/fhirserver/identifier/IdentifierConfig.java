package org.xinglin.fhirserver.identifier;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.MatchResourceUrlService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.xinglin.fhirserver.CompletionOrder;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.fhirserver.refusal.Outcomes;

@Configuration(proxyBeanMethods = false)
class IdentifierConfig {

    /** For {@code $validate}, which passes no hook: before what looks for whom an identifier means. */
    @Bean
    @Order(CompletionOrder.IDENTIFIERS)
    RecordCompletion spelledIdentifiers(IdentifierSpelling spelling) {
        return spelling::apply;
    }

    /** The library's own has to go for ours to take its place. */
    @Bean
    static BeanDefinitionRegistryPostProcessor withoutLibraryMatchUrls() {
        return registry -> {
            registry.removeBeanDefinition("matchUrlService");
            registry.removeBeanDefinition("matchResourceUrlService");
        };
    }

    @Bean
    MatchUrlService preferredMatchUrls(PreferredSearchTokens searchTokens) {
        return new PreferredMatchUrls(searchTokens);
    }

    @Bean
    MatchResourceUrlService<JpaPid> claimedMatches(
            FhirContext context, MatchUrlService conditions, DataSource dataSource) {
        return new ClaimedMatches(
                context, conditions, UniqueIdentifierRules.load(), new IdentifierRegister(dataSource));
    }

    @Bean
    UniqueIdentifiers uniqueIdentifiers(DataSource dataSource, Outcomes outcomes) {
        return new UniqueIdentifiers(UniqueIdentifierRules.load(), new IdentifierRegister(dataSource), outcomes);
    }
}
