package org.xinglin.fhirserver.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.interceptor.ForceOffsetSearchModeInterceptor;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.ValueSetOperationProvider;
import ca.uhn.fhir.rest.openapi.OpenApiInterceptor;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import java.util.List;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.conformance.ServerContract;

/** The FHIR endpoint: HAPI's servlet with the providers, operations and hooks that the application context holds. */
@Configuration(proxyBeanMethods = false)
class ServletConfig {

    @Bean
    RestfulServer fhirServer(
            FhirContext fhirContext,
            ServerContract contract,
            DaoRegistry daoRegistry,
            ResourceProviderFactory resourceProviders,
            IJpaSystemProvider systemProvider,
            ValueSetOperationProvider valueSetOperations,
            IInterceptorService interceptors,
            List<FhirOperations> operations,
            List<FhirHook> hooks) {
        daoRegistry.setSupportedResourceTypes(contract.types());
        RestfulServer server = new RestfulServer(fhirContext);
        server.setInterceptorService(interceptors);
        server.registerProviders(resourceProviders.createProviders());
        server.registerProvider(systemProvider);
        server.registerProvider(valueSetOperations);
        server.registerProviders(operations);
        server.registerInterceptor(new OpenApiInterceptor());
        server.registerInterceptor(new ForceOffsetSearchModeInterceptor());
        hooks.forEach(server::registerInterceptor);
        return server;
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirServlet(RestfulServer fhirServer) {
        ServletRegistrationBean<RestfulServer> registration = new ServletRegistrationBean<>(fhirServer, "/fhir/*");
        registration.setName("fhir");
        registration.setLoadOnStartup(1);
        return registration;
    }
}
