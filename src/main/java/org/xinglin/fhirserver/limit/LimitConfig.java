package org.xinglin.fhirserver.limit;

import jakarta.persistence.EntityManagerFactory;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.conformance.ReleasedConformance;

@Configuration(proxyBeanMethods = false)
class LimitConfig {

    private static final Set<SearchParamType> WITH_NUMBERS =
            Set.of(SearchParamType.NUMBER, SearchParamType.QUANTITY, SearchParamType.COMPOSITE);

    @Bean
    StoredBytes storedBytes(EntityManagerFactory entities) {
        StoredBytes stored = new StoredBytes();
        stored.listenTo(entities);
        return stored;
    }

    @Bean
    NumericParameters numericParameters(ReleasedConformance released, RequestLimits limits) {
        Set<String> names = released.all(SearchParameter.class).stream()
                .filter(parameter -> WITH_NUMBERS.contains(parameter.getType()))
                .map(SearchParameter::getCode)
                .collect(Collectors.toSet());
        return new NumericParameters(names, limits.numberDigits());
    }

    /** A silent sender's or reader's connection is not waited for longer than the slowest's. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> silentSenders(RequestLimits limits) {
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setDisableUploadTimeout(false);
                http.setConnectionUploadTimeout((int) limits.rateGrace().toMillis());
            }
        });
    }
}
