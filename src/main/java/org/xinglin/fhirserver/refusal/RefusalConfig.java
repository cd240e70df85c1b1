package org.xinglin.fhirserver.refusal;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
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
    ExceptionRules exceptionRules() {
        return ExceptionRules.load();
    }

    @Bean
    LibraryTexts libraryTexts() {
        return LibraryTexts.load();
    }

    @Bean
    UntranslatedTexts untranslatedTexts(MeterRegistry meters, ExceptionRules exceptionRules) {
        Set<String> known = new HashSet<>(exceptionRules.numbers());
        known.addAll(ValidatorMessages.load().ids());
        return new UntranslatedTexts(meters, known);
    }

    @Bean
    RefusalHook refusalHook(ExceptionRules exceptionRules, Outcomes outcomes, ObjectProvider<BodyFaults> faults) {
        return new RefusalHook(exceptionRules, ExceptionTexts.load(), outcomes, faults);
    }

    /** The library's own writer of entries has to go for ours to take its place. */
    @Bean
    static BeanDefinitionRegistryPostProcessor withoutLibraryEntryWriter() {
        return registry -> registry.removeBeanDefinition("transactionProcessorVersionFacade");
    }
}
