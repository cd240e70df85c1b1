package org.xinglin.access.signin;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.signin.grant.Codes;
import org.xinglin.access.signin.grant.Consents;
import org.xinglin.access.signin.grant.GrantPurge;
import org.xinglin.access.signin.grant.Launches;
import org.xinglin.access.signin.person.SignIn;
import org.xinglin.access.signin.person.SignInPurge;

/** The authorization endpoint, where the server itself gives the tokens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "xinglin.security.mode", havingValue = "embedded")
class SignInConfig {

    @Bean
    OwnAddress ownAddress() {
        return request -> ServletUriComponentsBuilder.fromContextPath(request).path("/fhir").toUriString();
    }

    @Bean
    RequestReader authorizationRequests(Registry registry, Launches launches) {
        return new RequestReader(registry, launches);
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
