package org.xinglin.fhirserver.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.xinglin.fhirserver.header.ContentPolicy;

/**
 * Lets the library's OpenAPI page run: its files, and the one script that it writes into the page, by its digest. What is put into that
 * script (the base, the page's name) is escaped as HTML and cannot leave the text that it stands in. Swagger UI sets styles of
 * elements, which no digest can name.
 */
final class OpenApiPageFilter extends OncePerRequestFilter {

    static final String PATTERN = "/fhir/swagger-ui/*";

    private static final ContentPolicy POLICY = ContentPolicy.nothing()
            .with("connect-src", "'self'")
            .with("img-src", "'self' data:")
            .with("font-src", "'self' data:")
            .with("style-src", "'self' 'unsafe-inline'");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String type = page.getContentType();
        if (type != null && type.contains("html")) {
            String html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            POLICY.with("script-src", "'self' " + ContentPolicy.scriptsOf(html)).applyTo(response);
        }
        page.copyBodyToResponse();
    }
}
