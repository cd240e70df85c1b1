package org.xinglin.access.signin;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xinglin.access.AuditTrail;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.signin.grant.Codes;
import org.xinglin.access.signin.grant.Consents;
import org.xinglin.access.signin.grant.GrantPurge;
import org.xinglin.access.signin.grant.Launches;
import org.xinglin.access.signin.person.SignIn;
import org.xinglin.access.signin.person.SignInPurge;
import org.xinglin.access.token.Addresses;

/** The authorization endpoint, where the server itself gives the tokens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "xinglin.security.mode", havingValue = "embedded")
class SignInConfig {

    /** Asked before the token endpoints: the library would have its own authorization endpoint there. */
    @Bean
    @Order(0)
    SecurityFilterChain signInPages(HttpSecurity http) throws Exception {
        return http.securityMatcher(Visit.AUTHORIZE, "/sign-in/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                // Forms carry a token of ours, which is bound to the session; headers are the pages' own.
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    OwnAddress ownAddress(Addresses addresses) {
        return request -> addresses.fhirBase(
                ServletUriComponentsBuilder.fromContextPath(request).toUriString());
    }

    @Bean
    RequestReader authorizationRequests(Registry registry, Launches launches) {
        return new RequestReader(registry, launches);
    }

    @Bean
    SignInRecords signInRecords(AuditTrail trail, Registry registry) {
        return new SignInRecords(trail, registry);
    }

    @Bean
    Purging signInPurging(SignInPurge people, GrantPurge grants) {
        return new Purging(people, grants);
    }

    @Bean
    VisitPages visitPages() {
        return new VisitPages();
    }

    @Bean
    Way way(
            SignIn signIn,
            Registry registry,
            Residents residents,
            Launches launches,
            Consents consents,
            Codes codes,
            VisitPages pages,
            Clock clock) {
        CodeIssue issue = new CodeIssue(codes, launches, clock);
        return new Way(signIn, registry, residents, launches, consents, issue, pages);
    }
}
