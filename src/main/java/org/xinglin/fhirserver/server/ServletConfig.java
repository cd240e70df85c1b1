package org.xinglin.fhirserver.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.interceptor.ForceOffsetSearchModeInterceptor;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.BeforeReadiness;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirResources;
import org.xinglin.fhirserver.StatementPart;
import org.xinglin.fhirserver.conformance.ReleaseStore;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.fhirserver.conformance.ServerContract;
import org.xinglin.fhirserver.paging.PageSize;
import org.xinglin.fhirserver.search.SearchParameterActivation;
import org.xinglin.fhirserver.validation.ValidatorWarmUp;

/** The FHIR endpoint: HAPI's servlet with the providers, operations and hooks that the application context holds. */
@Configuration(proxyBeanMethods = false)
class ServletConfig {

    /** Providers of HAPI's that the contract's operations need, beside those of the resource types. */
    record LibraryProviders(ResourceProviderFactory resources, IJpaSystemProvider system) {}

    @Bean
    LibraryProviders libraryProviders(
            ServerContract contract,
            DaoRegistry daoRegistry,
            ResourceProviderFactory resources,
            IJpaSystemProvider system) {
        daoRegistry.setSupportedResourceTypes(contract.types());
        return new LibraryProviders(resources, system);
    }

    /** Makes the answer to {@code /metadata}; it needs the server that it speaks for. */
    @FunctionalInterface
    interface ContractCapabilitiesFactory {
        ContractCapabilities create(RestfulServer server);
    }

    @Bean
    ContractCapabilitiesFactory contractCapabilities(
            IFhirSystemDao<?, ?> systemDao,
            JpaStorageSettings settings,
            ISearchParamRegistry searchParameters,
            IValidationSupport validationSupport,
            ServerContract contract,
            ReleasedConformance released,
            List<StatementPart> parts,
            ObjectProvider<BuildProperties> build) {
        StatementTexts texts = new StatementTexts(released);
        return server -> new ContractCapabilities(
                server,
                systemDao,
                settings,
                searchParameters,
                validationSupport,
                contract,
                texts,
                parts,
                version(build));
    }

    /** In a record, because a bean that is itself a servlet would be registered a second time, and too early. */
    record FhirServer(RestfulServer servlet) {}

    @Bean
    FhirServer fhirServer(
            FhirContext fhirContext,
            LibraryProviders library,
            SearchParameterActivation searchParameters,
            IInterceptorService interceptors,
            ContractCapabilitiesFactory capabilities,
            List<FhirOperations> operations,
            ObjectProvider<FhirResources> elsewhere,
            List<FhirHook> hooks) {
        searchParameters.activate();
        RestfulServer server = new FhirServlet(fhirContext);
        List<FhirResources> resources = elsewhere.stream().toList();
        server.setInterceptorService(new ServerHooks(interceptors));
        server.registerProviders(library.resources().createProviders().stream()
                .filter(provider -> isStored(provider, resources))
                .toList());
        server.registerProviders(resources);
        server.registerProvider(library.system());
        // After the library's: of two that offer the same operation the server asks the one that came last.
        server.registerProviders(operations);
        server.registerInterceptor(new GuidedOpenApi());
        server.registerInterceptor(offsetPaging());
        hooks.forEach(server::registerInterceptor);
        server.setServerConformanceProvider(capabilities.create(server));
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        // The container's reading, which LegibleParametersFilter has checked; the library's own fails with 500.
        server.setIgnoreServerParsedRequestParameters(false);
        server.setDefaultPageSize(PageSize.DEFAULT);
        server.setMaximumPageSize(PageSize.MAXIMUM);
        // What this server does not understand it refuses; it never drops it silently.
        fhirContext.setParserErrorHandler(new StrictErrorHandler());
        // What is contained stands in the resource already; to look for more would walk it whenever it is written.
        fhirContext.getParserOptions().setAutoContainReferenceTargetsWithNoId(false);
        return new FhirServer(server);
    }

    private static boolean isStored(Object provider, List<FhirResources> elsewhere) {
        return elsewhere.stream()
                .noneMatch(own -> provider instanceof IResourceProvider stored
                        && stored.getResourceType().equals(own.getResourceType()));
    }

    private static ForceOffsetSearchModeInterceptor offsetPaging() {
        ForceOffsetSearchModeInterceptor offsetPaging = new ForceOffsetSearchModeInterceptor();
        offsetPaging.setDefaultCount(PageSize.DEFAULT);
        return offsetPaging;
    }

    @Bean
    ServletRegistrationBean<FhirEndpoint> fhirServlet(ObjectProvider<FhirServer> fhirServer) {
        ServletRegistrationBean<FhirEndpoint> registration =
                new ServletRegistrationBean<>(new FhirEndpoint(fhirServer), "/fhir/*");
        registration.setName("fhir");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    Preparation preparation(
            ReleaseStore releaseStore,
            ValidatorWarmUp validatorWarmUp,
            List<BeforeReadiness> furtherWork,
            ServerContract contract,
            ServletWebServerApplicationContext context,
            ObjectProvider<BuildProperties> build) {
        return new Preparation(releaseStore, validatorWarmUp, furtherWork, contract, context, version(build));
    }

    private static String version(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        return properties == null ? "development" : properties.getVersion();
    }
}
