package org.xinglin.fhirserver.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.xinglin.fhirserver.refusal.Language;

/** {@code /}: what this is, and where what is; a page for people, JSON for programs. */
@RestController
final class HomePage {

    private final PageText chinese = new PageText("home.zh.html");
    private final PageText english = new PageText("home.en.html");

    @GetMapping("/")
    ResponseEntity<Object> home(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String wanted) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
        String server = request.getRequestURL().toString().replaceFirst("/+$", "");
        if (!WantedPage.by(request)) {
            return answer.contentType(MediaType.APPLICATION_JSON).body(places(server));
        }
        PageText page = Language.of(wanted) == Language.ZH ? chinese : english;
        page.policy().applyTo(response);
        return answer.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.with(Map.of("base", PageText.escape(server + "/fhir"))));
    }

    private static Map<String, String> places(String server) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("name", "Xinglin FHIR (杏林)");
        places.put("fhirVersion", "4.0.1");
        places.put("base", server + "/fhir");
        places.put("metadata", server + "/fhir/metadata");
        places.put("guide", server + "/ig/");
        places.put("health", server + "/actuator/health/readiness");
        return places;
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<Resource> icon() {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body(new ClassPathResource("pages/favicon.png"));
    }
}
