package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinglin.fhirserver.conformance.ServerContract;

@Configuration(proxyBeanMethods = false)
class SearchIndexConfig {

    /** First: whatever else is done before the server is ready may search. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SearchIndex searchIndex(
            DataSource dataSource,
            ServerContract contract,
            ISearchParamRegistry registry,
            DaoRegistry daos,
            PlatformTransactionManager transactions) {
        Reindexing reindexing = new Reindexing(daos, new TransactionTemplate(transactions));
        return new SearchIndex(dataSource, contract, new IndexedBy(registry), reindexing);
    }
}
