package org.xinglin.access.signin.grant;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.token.Addresses;
import org.xinglin.access.token.KeptTokens;

/** What apps are let in with, where the server itself gives the tokens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "xinglin.security.mode", havingValue = "embedded")
class GrantConfig {

    @Bean
    Launches launches(DataSource dataSource, Clock clock) {
        return new Launches(dataSource, clock);
    }

    @Bean
    Consents consents(DataSource dataSource, Clock clock) {
        return new Consents(dataSource, clock);
    }

    @Bean
    Families tokenFamilies(DataSource dataSource, Clock clock) {
        return new Families(dataSource, clock);
    }

    @Bean
    Codes authorizationCodes(Families families, DataSource dataSource, Clock clock) {
        return new Codes(families, dataSource, clock);
    }

    @Bean
    AppClaims appClaims(Registry registry, Addresses addresses) {
        return new AppClaims(registry, addresses);
    }

    @Bean
    AuthenticationConverter publicClients(RefreshTokens refreshTokens) {
        return new PublicClientConverter(refreshTokens);
    }

    @Bean
    AppGrants appGrants(
            Codes codes,
            RefreshTokens refreshTokens,
            Families families,
            KeptTokens kept,
            OAuth2TokenGenerator<OAuth2Token> generator,
            RegisteredClientRepository clients,
            Registry registry,
            DataSource dataSource) {
        AppTokens tokens = new AppTokens(generator, kept, families, refreshTokens);
        TransactionOperations transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        return new AppGrants(
                new CodeGrant(codes, tokens, registry, transactions),
                new RefreshGrant(refreshTokens, tokens, registry, transactions),
                refreshTokens,
                new CodeChallenges(kept, codes, clients),
                clients);
    }

    @Bean
    GrantPurge grantPurge(Families families, Launches launches, Consents consents, Clock clock) {
        return new GrantPurge(families, launches, consents, clock);
    }

    @Bean
    RefreshTokens refreshTokens(Families families, DataSource dataSource, Clock clock) {
        return new RefreshTokens(families, dataSource, clock);
    }
}
