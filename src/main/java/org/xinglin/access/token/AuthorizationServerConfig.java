package org.xinglin.access.token;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.PublicClientAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.xinglin.access.registry.Registry;

/** The endpoints that give tokens: Spring Authorization Server, with what SMART asks beyond it (ADR 36). */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnProperty(name = "xinglin.security.mode", havingValue = "embedded")
class AuthorizationServerConfig {

    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoints(
            HttpSecurity http,
            AssertionDecoders assertions,
            KeptTokens tokens,
            Registry registry,
            Discoveries discoveries,
            ObjectProvider<AuthenticationConverter> furtherClients,
            ObjectProvider<AuthorizationServerPart> parts)
            throws Exception {
        OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        server.clientAuthentication(client -> client.authenticationConverters(converters -> {
                            converters.clear();
                            converters.add(new AssertionConverter());
                            converters.add(new ClientSecretBasicAuthenticationConverter());
                            converters.add(new PublicClientAuthenticationConverter());
                            furtherClients.orderedStream().forEach(converters::add);
                        })
                        .authenticationProviders(providers -> providers.forEach(each -> prove(each, assertions))))
                .tokenEndpoint(token -> token.authenticationProviders(AuthorizationServerConfig::narrow))
                .tokenIntrospectionEndpoint(introspection -> introspection.authenticationProviders(
                        providers -> providers.replaceAll(each -> new Introspection(each, tokens, registry))));
        // The library would tell of ways to a token that are not served here.
        server.authorizationServerMetadataEndpoint(metadata -> metadata.authorizationServerMetadataCustomizer(
                document -> document.claims(claims -> describe(claims, discoveries))));
        http.securityMatcher(server.getEndpointsMatcher())
                .with(server, Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers(server.getEndpointsMatcher()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED));
        for (AuthorizationServerPart part : parts.orderedStream().toList()) {
            part.addTo(server, http);
        }
        return http.build();
    }

    /** As the other documents say it (RFC 8414, 2). */
    private static void describe(Map<String, Object> claims, Discoveries discoveries) {
        Discovery ours =
                discoveries.at(AuthorizationServerContextHolder.getContext().getIssuer());
        claims.keySet().retainAll(Set.of(Discovery.AUTHORIZE));
        claims.putAll(ours.document());
    }

    private static void prove(AuthenticationProvider provider, AssertionDecoders assertions) {
        if (provider instanceof JwtClientAssertionAuthenticationProvider byKey) {
            byKey.setJwtDecoderFactory(assertions);
        } else if (provider instanceof ClientSecretAuthenticationProvider bySecret) {
            bySecret.setPasswordEncoder(new Bcrypts());
        }
    }

    private static void narrow(List<AuthenticationProvider> providers) {
        // A code and a refresh token are good once, also for two at the same moment: signin.grant. Nobody needs the
        // others.
        providers.removeIf(each -> each instanceof OAuth2AuthorizationCodeAuthenticationProvider
                || each instanceof OAuth2RefreshTokenAuthenticationProvider
                || each instanceof OAuth2DeviceCodeAuthenticationProvider
                || each instanceof OAuth2TokenExchangeAuthenticationProvider);
        providers.replaceAll(each -> each instanceof OAuth2ClientCredentialsAuthenticationProvider library
                ? new ClientCredentials(library)
                : each);
    }

    /** Never hashes anew: the hashes stand in the operator's file. */
    private static final class Bcrypts extends BCryptPasswordEncoder {

        @Override
        public boolean upgradeEncoding(String encoded) {
            return false;
        }
    }
}
