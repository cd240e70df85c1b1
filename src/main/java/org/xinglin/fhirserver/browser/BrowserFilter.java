package org.xinglin.fhirserver.browser;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.xinglin.fhirserver.refusal.Language;

/** Shows a browser a page where it would save a file: what an answer in JSON says, refusals included. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class BrowserFilter extends OncePerRequestFilter {

    /** Pages already, for people and for the page that tries requests. */
    private static final List<String> OTHERS = List.of("/ig/", "/fhir/swagger-ui/", "/fhir/api-docs", "/deliveries");

    private final AnswerPage page = new AnswerPage();

    /** A refusal of what no servlet serves comes by the way of errors. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !WantedPage.by(request)
                || path.equals("/fhir")
                || path.equals("/fhir/")
                || OTHERS.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean fhir = request.getRequestURI().startsWith("/fhir/");
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(fhir ? new AsJson(request) : request, answer);
        String type = answer.getContentType();
        if (type != null && type.contains("json") && answer.getContentSize() > 0) {
            byte[] html = page.of(
                            request,
                            answer.getStatus(),
                            answer.getContentAsByteArray(),
                            Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                    .getBytes(StandardCharsets.UTF_8);
            answer.resetBuffer();
            answer.setContentType("text/html;charset=UTF-8");
            page.policy().applyTo(answer);
            answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            answer.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
            answer.getOutputStream().write(html);
        }
        answer.copyBodyToResponse();
    }
}
