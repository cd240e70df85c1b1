package org.xinglin.fhirserver.reach;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.delete.DeleteConflictService;
import ca.uhn.fhir.jpa.util.MemoryCacheService;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.xinglin.fhirserver.CallersReach;
import org.xinglin.fhirserver.Reach;

@Configuration(proxyBeanMethods = false)
class ReachConfig {

    /** The library's own have to go for ours to take their place. */
    @Bean
    static BeanDefinitionRegistryPostProcessor withoutUnreachedServices() {
        return registry -> {
            registry.removeBeanDefinition("memoryCacheService");
            registry.removeBeanDefinition("deleteConflictService");
            registry.removeBeanDefinition("hibernateJpaDialect");
        };
    }

    @Bean
    ReachedTransactions reachedTransactions(FhirContext fhirContext, ObjectProvider<CallersReach> caller) {
        return new ReachedTransactions(fhirContext.getLocalizer(), orEverything(caller));
    }

    @Bean
    MemoryCacheService reachedCaches(JpaStorageSettings settings, ObjectProvider<CallersReach> caller) {
        return new ReachedCaches(settings, orEverything(caller));
    }

    @Bean
    DeleteConflictService conflictsBeyondReach(
            ObjectProvider<CallersReach> caller,
            EntityManagerFactory entityManagers,
            ObjectProvider<LesserConflicts> lesser) {
        return new ConflictsBeyondReach(
                orEverything(caller), SharedEntityManagerCreator.createSharedEntityManager(entityManagers), lesser);
    }

    private static CallersReach orEverything(ObjectProvider<CallersReach> caller) {
        return caller.getIfAvailable(() -> Reach::ofEverything);
    }
}
