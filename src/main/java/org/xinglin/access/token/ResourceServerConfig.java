package org.xinglin.access.token;

import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.xinglin.access.AuditTrail;
import org.xinglin.access.registry.Organisations;
import org.xinglin.access.registry.Registry;
import org.xinglin.fhirserver.RefusedStart;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/** What stands before the FHIR base, where tokens are asked for. In the open mode there is nothing of it. */
@Configuration(proxyBeanMethods = false)
@Conditional(TokensAskedFor.class)
class ResourceServerConfig {

    private static final List<String> TOKEN_ENDPOINTS = List.of("/oauth2/*", "/.well-known/*");

    /** Behind the request id, CORS and the pages for browsers; before everything that reads a body. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<BearerFilter> bearerFilter(
            TokenVerifier verifier, RefusalWriter refusals, ObjectProvider<AuthorizationServerPart> parts) {
        FilterRegistrationBean<BearerFilter> registration =
                new FilterRegistrationBean<>(new BearerFilter(verifier, refusals, paths(parts)));
        registration.setOrder(ORDER + 1);
        return registration;
    }

    @Bean
    ServletRegistrationBean<DiscoveryDocument> smartConfiguration(Discoveries discoveries) {
        ServletRegistrationBean<DiscoveryDocument> registration = new ServletRegistrationBean<>(
                new DiscoveryDocument(discoveries, Discovery::document), DiscoveryDocument.SMART);
        registration.setName("smart-configuration");
        return registration;
    }

    private static List<String> paths(ObjectProvider<AuthorizationServerPart> parts) {
        List<String> paths = new ArrayList<>();
        parts.orderedStream().forEach(part -> paths.addAll(part.paths()));
        return paths;
    }

    /** This server gives the tokens. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "xinglin.security.mode", havingValue = "embedded")
    static class Embedded {

        @Bean
        Addresses addresses(AddressSettings settings, ServerProperties server) {
            Addresses addresses = new Addresses(settings.issuer(), settings.audience());
            InetAddress bound = server.getAddress();
            if (!addresses.areSet() && (bound == null || !bound.isLoopbackAddress())) {
                throw new RefusedStart(
                        "xinglin.security.mode=embedded lets other machines in, and XINGLIN_SECURITY_AUDIENCE is not set: by"
                                + " which address they know the server is not known.",
                        "Set XINGLIN_SECURITY_AUDIENCE to the address of the FHIR base, https://fhir.example.org/fhir, or"
                                + " SERVER_ADDRESS=127.0.0.1.");
            }
            return addresses;
        }

        @Bean
        TokenVerifier tokenVerifier(
                SigningKeys keys, Addresses addresses, KeptTokens kept, Registry registry, Actors actors, Clock clock) {
            return new OwnTokens(keys, addresses, kept, registry, actors, clock);
        }

        @Bean
        Discoveries discoveries(Addresses addresses, ObjectProvider<AuthorizationServerPart> parts) {
            return servedAt -> Discovery.of(
                    addresses.issuer(servedAt),
                    addresses.fhirBase(servedAt),
                    parts.stream().findAny().isPresent());
        }

        @Bean
        ServletRegistrationBean<DiscoveryDocument> openIdConfiguration(Discoveries discoveries) {
            ServletRegistrationBean<DiscoveryDocument> registration = new ServletRegistrationBean<>(
                    new DiscoveryDocument(discoveries, Discovery::openId), DiscoveryDocument.OPEN_ID);
            registration.setName("openid-configuration");
            return registration;
        }

        @Bean
        FilterRegistrationBean<HostFilter> hostFilter(Addresses addresses, RefusalWriter refusals) {
            FilterRegistrationBean<HostFilter> registration =
                    new FilterRegistrationBean<>(new HostFilter(addresses, refusals));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
            return registration;
        }

        /** Around Spring Security and the limit of requests, behind the request's id. */
        @Bean
        FilterRegistrationBean<TokenRecordsFilter> tokenRecordsFilter(
                AuditTrail trail, Registry registry, RefusalWriter refusals) {
            FilterRegistrationBean<TokenRecordsFilter> registration =
                    new FilterRegistrationBean<>(new TokenRecordsFilter(trail, registry, refusals));
            registration.addUrlPatterns("/oauth2/token");
            registration.setOrder(ORDER - 2);
            return registration;
        }

        /** Spring Security stands before the endpoints that give tokens, and before the pages that lead there. */
        @Bean
        DelegatingFilterProxyRegistrationBean tokenEndpointsFilter(ObjectProvider<AuthorizationServerPart> parts) {
            DelegatingFilterProxyRegistrationBean registration =
                    new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
            List<String> patterns = new ArrayList<>(TOKEN_ENDPOINTS);
            patterns.addAll(paths(parts));
            registration.setUrlPatterns(patterns);
            registration.setOrder(ORDER);
            return registration;
        }
    }

    /** Somebody else gives them. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "xinglin.security.mode", havingValue = "external")
    static class External {

        @Bean
        Addresses addresses(AddressSettings settings) {
            return new Addresses(settings.issuer(), needed("XINGLIN_SECURITY_AUDIENCE", settings.audience()));
        }

        @Bean
        TokenVerifier tokenVerifier(
                AddressSettings settings, Registry registry, Organisations organisations, Actors actors, Clock clock) {
            return new ForeignTokens(
                    needed("XINGLIN_SECURITY_ISSUER", settings.issuer()),
                    needed("XINGLIN_SECURITY_AUDIENCE", settings.audience()),
                    new ForeignClaims(registry, organisations, actors),
                    clock);
        }

        @Bean
        Discoveries discoveries(AddressSettings settings, Addresses addresses) {
            return new ForeignDiscovery(needed("XINGLIN_SECURITY_ISSUER", settings.issuer()), addresses);
        }

        private static String needed(String variable, @Nullable String value) {
            if (value == null || value.isBlank()) {
                throw new RefusedStart(
                        "xinglin.security.mode=external needs to know whose tokens it takes, and for whom they are: "
                                + variable + " is not set.",
                        "Set XINGLIN_SECURITY_ISSUER to the issuer's address, and XINGLIN_SECURITY_AUDIENCE to the address of"
                                + " the FHIR base.");
            }
            return value;
        }
    }
}
