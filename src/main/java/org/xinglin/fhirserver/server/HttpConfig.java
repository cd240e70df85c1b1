package org.xinglin.fhirserver.server;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.header.SecurityHeaders;
import org.xinglin.fhirserver.refusal.RefusalWriter;

@Configuration(proxyBeanMethods = false)
class HttpConfig {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> outcomesInsteadOfErrorPages(
            ObjectProvider<RefusalWriter> refusals, ObjectProvider<SecurityHeaders> headers) {
        return factory -> factory.addContextCustomizers(context -> {
            context.getParent().getPipeline().addValve(new HeaderValve(headers));
            context.getParent().getPipeline().addValve(new OutcomeErrorValve(refusals));
        });
    }

    @Bean
    FilterRegistrationBean<OpenApiPageFilter> openApiPageFilter() {
        FilterRegistrationBean<OpenApiPageFilter> registration = new FilterRegistrationBean<>(new OpenApiPageFilter());
        registration.addUrlPatterns(OpenApiPageFilter.PATTERN);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> addressesAsTheyAreTyped() {
        return factory -> factory.setProtocol(UnencodedAddresses.class.getName());
    }

    /** For pages that name no encoding of their own, as OpenAPI's: Tomcat would turn their Chinese into question marks. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> textIsUtf8() {
        return factory -> factory.addContextCustomizers(
                context -> context.setResponseCharacterEncoding(StandardCharsets.UTF_8.name()));
    }
}
