package org.xinglin.fhirserver.sync;

import ca.uhn.fhir.jpa.search.PersistedJpaBundleProviderFactory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

@Configuration(proxyBeanMethods = false)
class SyncConfig {

    /** The library's own has to go for ours to take its place. */
    @Bean
    static BeanDefinitionRegistryPostProcessor withoutUnboundedHistories() {
        return registry -> registry.removeBeanDefinition("persistedJpaBundleProviderFactory");
    }

    @Bean
    Horizon horizon(DataSource dataSource, SyncSettings settings, MeterRegistry meters) {
        Horizon horizon = new Horizon(dataSource, settings.patience());
        Gauge.builder(
                        "xinglin.sync.oldest.seconds",
                        () -> horizon.oldest().toMillis()
                                / (double) Duration.ofSeconds(1).toMillis())
                .description("Age of the oldest writing transaction, behind which readers by lastUpdated stay")
                .register(meters);
        return horizon;
    }

    @Bean
    StampHook stampHook(Horizon horizon, EntityManagerFactory entityManagers) {
        return new StampHook(horizon, SharedEntityManagerCreator.createSharedEntityManager(entityManagers));
    }

    @Bean
    PersistedJpaBundleProviderFactory boundedHistories(Horizon horizon) {
        return new BoundedHistories(horizon);
    }
}
