package org.xinglin.guide;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.xinglin.fhirserver.header.ContentPolicy;

/** Serves the guide, a folder of the jar, at {@code /ig/}. Making it is no affair of a running server. */
@Configuration(proxyBeanMethods = false)
class GuideConfig {

    static final String FOLDER = "ig/";

    /** Its own scripts and images; the element tables bring their styles with them, and a reader tries requests here. */
    private static final ContentPolicy POLICY = ContentPolicy.nothing()
            .with("script-src", "'self'")
            .with("connect-src", "'self'")
            .with("style-src", "'self' 'unsafe-inline'")
            .with("img-src", "'self' data:");

    @Bean
    ResourceHttpRequestHandler guideFiles() {
        ResourceHttpRequestHandler files = new Utf8Files();
        files.setLocations(List.of(new ClassPathResource(FOLDER)));
        files.setMediaTypes(Map.of("tgz", new MediaType("application", "gzip")));
        // A browser keeps a page, and asks whether it still holds: a release changes them all.
        files.setCacheControl(CacheControl.noCache());
        files.setUseLastModified(false);
        return files;
    }

    @Bean
    SimpleUrlHandlerMapping guideMapping(ResourceHttpRequestHandler guideFiles) {
        // After the controllers, whose paths are narrower, and before what is served at any path.
        SimpleUrlHandlerMapping mapping =
                new SimpleUrlHandlerMapping(Map.of("/ig/**", guideFiles), Ordered.LOWEST_PRECEDENCE - 2);
        mapping.setInterceptors(new Protection());
        return mapping;
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> guideEtags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns("/ig/*");
        registration.setName("guideEtags");
        return registration;
    }

    /** The container knows what its files are, but not that our texts are UTF-8. */
    private static final class Utf8Files extends ResourceHttpRequestHandler {

        @Override
        protected @Nullable MediaType getMediaType(HttpServletRequest request, Resource resource) {
            MediaType type = super.getMediaType(request, resource);
            return type != null && type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
        }
    }

    private static final class Protection implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            POLICY.applyTo(response);
            return true;
        }
    }
}
