package org.xinglin.guide;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the guide, a folder of the jar, at {@code /ig/}. Making it is no affair of a running server. */
@Configuration(proxyBeanMethods = false)
class GuideConfig implements WebMvcConfigurer {

    static final String FOLDER = "classpath:/ig/";

    /** Its own scripts and images; the element tables bring their styles with them. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/ig/**")
                .addResourceLocations(FOLDER)
                // A browser keeps a page, and asks whether it still holds: a release changes them all.
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false);
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer
                .mediaType("html", new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .mediaType("css", new MediaType("text", "css", StandardCharsets.UTF_8))
                .mediaType("js", new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .mediaType("tgz", new MediaType("application", "gzip"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Protection()).addPathPatterns("/ig/**");
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> guideEtags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns("/ig/*");
        registration.setName("guideEtags");
        return registration;
    }

    private static final class Protection implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            return true;
        }
    }
}
