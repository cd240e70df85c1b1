package org.xinglin.access.signin.person;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.access.registry.Registry;

/** People sign in here where the server itself gives the tokens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "xinglin.security.mode", havingValue = "embedded")
class PersonConfig {

    @Bean
    Attempts signInAttempts(DataSource dataSource, Clock clock) {
        return new Attempts(dataSource, clock);
    }

    @Bean
    UsedCodes usedCodes(DataSource dataSource, Clock clock) {
        return new UsedCodes(dataSource, clock);
    }

    @Bean
    BrowserSessions browserSessions(DataSource dataSource, Clock clock) {
        return new BrowserSessions(dataSource, clock);
    }

    @Bean
    SignInPurge signInPurge(Attempts attempts, UsedCodes usedCodes, BrowserSessions sessions) {
        return new SignInPurge(attempts, usedCodes, sessions);
    }

    @Bean
    SignIn signIn(
            Registry registry,
            Attempts attempts,
            UsedCodes usedCodes,
            BrowserSessions sessions,
            Clock clock,
            ApplicationEventPublisher events) {
        return new SignIn(registry, attempts, usedCodes, sessions, clock, events);
    }
}
