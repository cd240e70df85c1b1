package org.xinglin.guide;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.xinglin.fhirserver.refusal.Language;

/** The ways into the guide that are no files: its front door, the canonical URLs, and what is not there. */
@Controller
@ControllerAdvice
final class GuideEntrance {

    private static final String BASE = "/ig/";

    @GetMapping({"/ig", BASE})
    ResponseEntity<Void> home(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String wanted) {
        return redirect(BASE + folder(wanted) + "/index.html", HttpHeaders.ACCEPT_LANGUAGE);
    }

    @GetMapping("/ig/{folder:zh|en}/")
    ResponseEntity<Void> homeOf(@PathVariable("folder") String folder) {
        return redirect(BASE + folder + "/index.html", HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** {@code /ig/StructureDefinition/BloodPressure}, as the canonical URLs end: a page for people, JSON for programs. */
    @GetMapping("/ig/{type:[A-Z][A-Za-z]+}/{id:[A-Za-z0-9.-]+}")
    ResponseEntity<Void> canonical(
            @PathVariable("type") String type,
            @PathVariable("id") String id,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accepted,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String wanted) {
        String name = type + "-" + id;
        boolean program = accepted != null && accepted.contains("json");
        return redirect(
                program ? BASE + name + ".json" : BASE + folder(wanted) + "/" + name + ".html",
                HttpHeaders.ACCEPT_LANGUAGE,
                HttpHeaders.ACCEPT);
    }

    private static String folder(@Nullable String acceptLanguage) {
        return Language.of(acceptLanguage) == Language.ZH ? "zh" : "en";
    }

    private static ResponseEntity<Void> redirect(String path, String... vary) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(path))
                .varyBy(vary)
                .build();
    }

    /** Outside of the guide the refusal is not ours: handed on, it becomes an OperationOutcome as before. */
    @ExceptionHandler
    ResponseEntity<Resource> missing(NoResourceFoundException missing, HttpServletRequest request)
            throws NoResourceFoundException {
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        String folder = request.getRequestURI().startsWith(BASE + "en/") ? "en" : folder(wanted);
        Resource page = new ClassPathResource(GuideConfig.FOLDER + "404-" + folder + ".html");
        if (!request.getRequestURI().startsWith(BASE) || !page.exists()) {
            throw missing;
        }
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(page);
    }
}
