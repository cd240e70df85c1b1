package org.xinglin.access.rate;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.xinglin.access.token.AuthorizationServerPart;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/** Limits where tokens are asked for. In the open mode there are none: whoever is at the machine may use it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${xinglin.security.mode:open}' != 'open'")
class RateConfig {

    /** Before Spring Security, which looks at secrets, and before the filter that looks at tokens. */
    private static final int BEFORE_WHO = Ordered.HIGHEST_PRECEDENCE + 9;

    /** Behind the filter that says who asks, and before everything that reads a body. */
    private static final int BEHIND_WHO = Ordered.HIGHEST_PRECEDENCE + 12;

    private static final List<String> TOKEN_ENDPOINTS = List.of("/oauth2/*", "/userinfo", "/connect/*");

    @Bean
    FilterRegistrationBean<RateFilter> addressRate(
            RateSettings settings,
            ObjectProvider<AuthorizationServerPart> parts,
            ObjectProvider<MeterRegistry> meters,
            RefusalWriter refusals) {
        FilterRegistrationBean<RateFilter> registration = filter(
                "addressRate",
                settings.address(),
                settings.addressBurst(),
                request -> NetworkAddress.of(request.getRemoteAddr()),
                meters,
                refusals);
        List<String> patterns = new ArrayList<>(TOKEN_ENDPOINTS);
        parts.orderedStream().forEach(part -> patterns.addAll(part.paths()));
        registration.setUrlPatterns(patterns);
        registration.setOrder(BEFORE_WHO);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RateFilter> clientRate(
            RateSettings settings, ObjectProvider<MeterRegistry> meters, RefusalWriter refusals) {
        FilterRegistrationBean<RateFilter> registration =
                filter("clientRate", settings.client(), settings.clientBurst(), RateConfig::client, meters, refusals);
        registration.setOrder(BEHIND_WHO);
        return registration;
    }

    private static FilterRegistrationBean<RateFilter> filter(
            String name,
            int rate,
            int burst,
            Function<HttpServletRequest, @Nullable String> caller,
            ObjectProvider<MeterRegistry> meters,
            RefusalWriter refusals) {
        Allowances allowances = new Allowances(rate, burst, TimeMeter.SYSTEM_NANOTIME);
        FilterRegistrationBean<RateFilter> registration =
                new FilterRegistrationBean<>(new RateFilter(allowances, caller, () -> refused(name, meters), refusals));
        registration.setName(name);
        return registration;
    }

    private static Counter refused(String by, ObjectProvider<MeterRegistry> meters) {
        return Counter.builder("xinglin.rate.refused").tag("by", by).register(meters.getObject());
    }

    /** A person counts for themselves, with the client they use: one clerk's script does not stop the others. */
    private static @Nullable String client(HttpServletRequest request) {
        if (!(request.getAttribute(Actor.ATTRIBUTE) instanceof Actor actor)) {
            return null;
        }
        return actor.user() == null ? actor.client() : actor.client() + " " + actor.user();
    }
}
