package org.xinglin.contract.fhir.category;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.contract.fhir.Contracts;
import org.xinglin.contract.fhir.ResidentCategories;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.WriteWarnings;

/** Wires what is kept on residents' records. */
@Configuration(proxyBeanMethods = false)
class CategoryConfig {

    @Bean
    PopulationRules populationRules(Release release) {
        return PopulationRules.read(release);
    }

    @Bean
    ResidentFacts residentFacts(FhirStore store, PopulationRules rules, PlaceTime time, Clock clock) {
        return new ResidentFacts(store, rules, time, clock);
    }

    @Bean
    ResidentCategories residentCategories(ResidentFacts facts) {
        return (caller, resident, first, last) ->
                facts.categories(caller, resident).within(first, last);
    }

    @Bean
    ResidentStanding residentStanding(
            FhirStore store,
            ResidentFacts facts,
            Contracts contracts,
            PopulationRules rules,
            ReleasedCodes codes,
            PlaceTime time,
            Days days,
            Clock clock) {
        return new ResidentStanding(store, facts, contracts, new LastDays(store, time), rules, codes, days, clock);
    }

    @Bean
    ResidentMarksHook residentMarksHook(ObjectProvider<ResidentStanding> standing, WriteWarnings warnings) {
        return new ResidentMarksHook(standing, warnings);
    }

    @Bean
    @ConditionalOnProperty(name = "xinglin.contract.derive", matchIfMissing = true)
    ResidentStandingListener residentStandingListener(ResidentStanding standing) {
        return new ResidentStandingListener(standing);
    }
}
