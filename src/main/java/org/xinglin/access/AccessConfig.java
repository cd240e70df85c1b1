package org.xinglin.access;

import java.util.List;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.xinglin.fhirserver.refusal.RefusalWriter;

@Configuration(proxyBeanMethods = false)
class AccessConfig {

    private static final String BASE = "/fhir/";

    @Bean
    FilterRegistrationBean<OpenModeFilter> openModeFilter(
            SecurityProperties security,
            CorsProperties cors,
            ServerProperties server,
            Environment environment,
            RefusalWriter refusals) {
        OpenModeCheck.check(security, server.getAddress());
        ActuatorCheck.check(security, environment);
        FilterRegistrationBean<OpenModeFilter> registration =
                new FilterRegistrationBean<>(new OpenModeFilter(security, cors, refusals));
        // Directly behind the request id, so that a refusal carries one.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setEnabled(security.isOpen());
        return registration;
    }

    /**
     * Answers browsers that ask on behalf of the web applications that are allowed. Where tokens are asked for, an app in a browser
     * asks for its tokens itself, too (SMART App Launch 2.2, "Support for CORS").
     */
    @Bean
    FilterRegistrationBean<CorsFilter> corsFilter(
            CorsProperties cors, SecurityProperties security, RefusalWriter refusals) {
        List<String> places = security.isOpen() ? List.of(BASE) : List.of(BASE, "/oauth2/", "/.well-known/");
        CorsConfiguration configuration = cors.configuration();
        // By the address itself: Spring's own look-up leaves out the path of the servlet, and finds nothing below
        // /fhir.
        CorsConfigurationSource allowed =
                request -> places.stream().anyMatch((request.getRequestURI() + "/")::startsWith) ? configuration : null;
        CorsFilter filter = new CorsFilter(allowed);
        filter.setCorsProcessor(new ToldCorsProcessor(refusals));
        FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        registration.setEnabled(!cors.allowedOrigins().isEmpty());
        return registration;
    }
}
