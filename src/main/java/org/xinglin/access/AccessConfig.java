package org.xinglin.access;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.xinglin.fhirserver.refusal.RefusalWriter;

@Configuration(proxyBeanMethods = false)
class AccessConfig {

    @Bean
    FilterRegistrationBean<OpenModeFilter> openModeFilter(
            SecurityProperties security, ServerProperties server, RefusalWriter refusals) {
        OpenModeCheck.check(security, server.getAddress());
        FilterRegistrationBean<OpenModeFilter> registration =
                new FilterRegistrationBean<>(new OpenModeFilter(security, refusals));
        // Directly behind the request id, so that a refusal carries one.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
