package org.xinglin.chronic.fhir;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Wires the room: the release's rules, and the operation that tells how somebody stands. */
@Configuration(proxyBeanMethods = false)
class ChronicConfig {

    @Bean
    RuleBook chronicRuleBook(Release release, ChronicSettings settings) {
        return RuleBookReader.read(release, settings.policySet(), settings.riskTable(), settings.labelScheme());
    }

    @Bean
    FactsReader chronicFactsReader(FhirStore store, Release release, RuleBook rules, ChronicSettings settings) {
        PlaceTime time = new PlaceTime(settings.zone());
        ReadingCodes codes = RuleBookReader.readings(release);
        return new FactsReader(
                store,
                codes,
                new ReadingMapper(codes, rules.plausibility(), time),
                rules.risk().diseases(),
                time);
    }

    @Bean
    ChronicStatusOperation chronicStatusOperation(
            FhirStore store,
            FactsReader facts,
            RuleBook rules,
            Release release,
            Outcomes outcomes,
            ChronicSettings settings) {
        return new ChronicStatusOperation(
                store, facts, rules, new ReleasedCodes(release), outcomes, Clock.system(settings.zone()));
    }
}
