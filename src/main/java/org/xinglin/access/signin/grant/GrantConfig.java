package org.xinglin.access.signin.grant;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    GrantPurge grantPurge(Families families, Launches launches, Consents consents, Clock clock) {
        return new GrantPurge(families, launches, consents, clock);
    }

    @Bean
    RefreshTokens refreshTokens(Families families, DataSource dataSource, Clock clock) {
        return new RefreshTokens(families, dataSource, clock);
    }
}
