package org.xinglin.fhirserver.terminology;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.config.JpaConfig;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.refusal.Outcomes;

@Configuration(proxyBeanMethods = false)
class TerminologyConfig {

    @Bean
    StoredDefinitions storedDefinitions(FhirStore store) {
        return new StoredDefinitions(store);
    }

    @Bean
    Definitions definitions(
            Release release,
            @Qualifier(JpaConfig.DEFAULT_PROFILE_VALIDATION_SUPPORT) IValidationSupport fhir,
            @Qualifier("enforcedDefinitions") IValidationSupport all,
            StoredDefinitions stored) {
        return new Definitions(release, fhir, all, stored);
    }

    @Bean
    Answering answering(Outcomes outcomes) {
        return new Answering(outcomes);
    }

    @Bean
    AskedCodes askedCodes(Answering answering) {
        return new AskedCodes(answering);
    }

    @Bean
    MeantDefinition meantDefinition(Definitions definitions, StoredDefinitions stored, Answering answering) {
        return new MeantDefinition(definitions, stored, answering);
    }

    @Bean
    ExpandOperation expandOperation(Definitions definitions, MeantDefinition meant, Answering answering, Clock clock) {
        return new ExpandOperation(definitions, meant, answering, clock);
    }

    @Bean
    ValueSetCodeOperation valueSetCodeOperation(
            Definitions definitions, MeantDefinition meant, AskedCodes asked, Answering answering) {
        return new ValueSetCodeOperation(definitions, meant, asked, answering);
    }

    @Bean
    CodeSystemCodeOperation codeSystemCodeOperation(MeantDefinition meant, AskedCodes asked, Answering answering) {
        return new CodeSystemCodeOperation(meant, asked, answering);
    }

    @Bean
    LookupOperation lookupOperation(MeantDefinition meant, AskedCodes asked, Answering answering) {
        return new LookupOperation(meant, asked, answering);
    }

    @Bean
    SubsumesOperation subsumesOperation(MeantDefinition meant, Answering answering) {
        return new SubsumesOperation(meant, answering);
    }

    @Bean
    TranslateOperation translateOperation(
            Definitions definitions, MeantDefinition meant, AskedCodes asked, Answering answering) {
        return new TranslateOperation(definitions, meant, asked, answering);
    }
}
