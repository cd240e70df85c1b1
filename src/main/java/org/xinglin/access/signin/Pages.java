package org.xinglin.access.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.xinglin.fhirserver.header.ContentPolicy;
import org.xinglin.fhirserver.refusal.Language;

/** The pages of signing in: plain forms that work without scripts, from {@code pages/sign-in}. */
final class Pages {

    private final TemplateEngine engine = new TemplateEngine();
    private final PageWords words = new PageWords();

    Pages() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix("pages/sign-in/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
    }

    /**
     * @param template the page
     * @param redirectUri where its form may lead in the end; null where it leads nowhere
     * @param parts what the page shows
     */
    ResponseEntity<String> page(
            HttpStatusCode status,
            String template,
            Language language,
            @Nullable String redirectUri,
            Map<String, Object> parts) {
        Map<String, Object> all = new LinkedHashMap<>(parts);
        all.put("template", template);
        all.put("w", words.in(language));
        all.put("language", language == Language.ZH ? "zh-CN" : "en");
        HttpServletResponse response = response();
        policy(redirectUri).applyTo(response);
        // With no referrer at all a browser does not say either which page a form comes from.
        response.setHeader("Referrer-Policy", "same-origin");
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .header("Cross-Origin-Opener-Policy", "same-origin-allow-popups")
                .body(engine.process("frame", new Context(language.locale(), all)));
    }

    /** What every answer begins with is replaced there: a second header of the name would hold beside the first. */
    private static HttpServletResponse response() {
        ServletRequestAttributes request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return Objects.requireNonNull(request.getResponse());
    }

    /** No script, nothing from elsewhere. A browser holds the redirect behind a form against {@code form-action}, too. */
    private static ContentPolicy policy(@Nullable String redirectUri) {
        return ContentPolicy.nothing()
                .with("style-src", "'self'")
                .with("img-src", "'self'")
                .with("form-action", "'self'" + (redirectUri == null ? "" : " " + source(URI.create(redirectUri))));
    }

    private static String source(URI uri) {
        return uri.getRawAuthority() == null || !uri.getScheme().startsWith("http")
                ? uri.getScheme() + ":"
                : uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
