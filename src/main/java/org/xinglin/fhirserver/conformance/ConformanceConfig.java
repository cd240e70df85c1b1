package org.xinglin.fhirserver.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Outcomes;

@Configuration(proxyBeanMethods = false)
class ConformanceConfig {

    @Bean
    ReleasedConformance releasedConformance(FhirContext fhirContext) {
        return ReleasedConformance.load(fhirContext);
    }

    @Bean
    ReleasedCodes releasedCodes(ReleasedConformance released) {
        return new ReleasedCodes(released.all(CodeSystem.class));
    }

    @Bean
    ServerContract serverContract(ReleasedConformance released) {
        return ServerContract.of(released);
    }

    @Bean
    ParameterGuard parameterGuard(ReleasedConformance released, Outcomes outcomes) {
        return new ParameterGuard(new OperationParameters(released.all(OperationDefinition.class)), outcomes);
    }

    @Bean
    ReleaseStore releaseStore(
            ReleasedConformance released, IFhirSystemDao<Bundle, Meta> systemDao, DataSource dataSource) {
        return new ReleaseStore(released, systemDao, dataSource);
    }
}
