package org.xinglin.access.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.xinglin.access.registry.Registry;
import org.xinglin.fhirserver.BeforeReadiness;

/** What the giving of tokens is made of, where this server gives them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "xinglin.security.mode", havingValue = "embedded")
class TokenBeans {

    @Bean
    RegisteredClientRepository registeredClients(Registry registry, TokenSettings settings) {
        return new RegisteredClients(registry, settings);
    }

    @Bean
    KeptTokens keptTokens(DataSource dataSource, RegisteredClientRepository clients) {
        return new KeptTokens(dataSource, clients);
    }

    @Bean
    SpentAssertions spentAssertions(DataSource dataSource) {
        return new SpentAssertions(dataSource);
    }

    @Bean
    SigningKeyTable signingKeyTable(DataSource dataSource) {
        return new SigningKeyTable(dataSource);
    }

    @Bean
    SigningKeys signingKeys(SigningKeyTable table, TokenSettings settings, Clock clock) {
        return new SigningKeys(table, settings, clock);
    }

    /** Making a key takes seconds, for which nobody should wait for a token. */
    @Bean
    BeforeReadiness firstSigningKey(SigningKeys keys) {
        return keys::current;
    }

    @Bean
    AssertionDecoders assertionDecoders(Registry registry, SpentAssertions spent, Clock clock) {
        return new AssertionDecoders(registry, new ClientKeys(clock), spent, clock);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(Addresses addresses) {
        AuthorizationServerSettings.Builder settings = AuthorizationServerSettings.builder();
        if (addresses.issuer() != null) {
            settings.issuer(addresses.issuer());
        }
        return settings.build();
    }

    /** Signs access and identity tokens. Other tokens come from beans of this type in other packages. */
    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokenGenerator(
            JWKSource<SecurityContext> keys,
            SigningKeys signing,
            Addresses addresses,
            ObjectProvider<OAuth2TokenCustomizer<JwtEncodingContext>> furtherClaims,
            ObjectProvider<FurtherTokens> furtherTokens) {
        TokenClaims ours = new TokenClaims(addresses, signing);
        JwtGenerator jwt = new JwtGenerator(new NimbusJwtEncoder(keys));
        jwt.setJwtCustomizer(context -> {
            ours.customize(context);
            furtherClaims.orderedStream().forEach(each -> each.customize(context));
        });
        OAuth2TokenGenerator<?>[] all =
                Stream.concat(Stream.of(jwt), furtherTokens.orderedStream()).toArray(OAuth2TokenGenerator<?>[]::new);
        return new DelegatingOAuth2TokenGenerator(all)::generate;
    }

    @Bean(destroyMethod = "close")
    TokenPurge tokenPurge(
            KeptTokens tokens, SpentAssertions assertions, SigningKeyTable keys, TokenSettings settings, Clock clock) {
        return new TokenPurge(tokens, assertions, keys, settings, clock);
    }
}
