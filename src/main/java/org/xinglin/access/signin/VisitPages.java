package org.xinglin.access.signin;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.xinglin.access.signin.Residents.Resident;
import org.xinglin.fhirserver.refusal.Language;

/** The pages on the way to a code, filled in. */
final class VisitPages {

    private final Pages pages = new Pages();
    private final PageWords words = new PageWords();

    /** @param problem key of what is wrong with what was sent before; null on the first time */
    ResponseEntity<String> signIn(Visit visit, @Nullable String problem) {
        return page(visit, "sign-in", problem, Map.of("lead", sentence(visit, "sign-in-lead")));
    }

    ResponseEntity<String> secondFactor(Visit visit, @Nullable String problem) {
        return page(visit, "second-factor", problem, Map.of());
    }

    ResponseEntity<String> patient(Visit visit, List<Resident> residents, String find, @Nullable String problem) {
        return page(
                visit,
                "patient",
                problem,
                Map.of("lead", sentence(visit, "patient-lead"), "residents", residents, "find", find));
    }

    ResponseEntity<String> consent(Visit visit, Authorization authorization, @Nullable Resident resident) {
        Map<String, Object> parts = new HashMap<>();
        parts.put("lead", sentence(visit, "consent-lead"));
        parts.put("lines", ScopeWords.of(authorization.scopes(), words.in(visit.language())));
        parts.put("userName", authorization.user().name());
        URI place = URI.create(visit.request().redirectUri());
        parts.put("place", place.getHost() == null ? place.getScheme() : place.getHost());
        if (resident != null) {
            parts.put("resident", resident.name().isEmpty() ? resident.id() : resident.name());
            parts.put("patientId", resident.id());
        }
        return page(visit, "consent", null, parts);
    }

    /** @param reason key of the words */
    ResponseEntity<String> refused(HttpStatusCode status, Language language, String reason) {
        return pages.page(
                status,
                "refused",
                language,
                null,
                Map.of("problem", words.in(language).getOrDefault(reason, reason)));
    }

    private ResponseEntity<String> page(
            Visit visit, String template, @Nullable String problem, Map<String, Object> parts) {
        Map<String, Object> all = new HashMap<>(parts);
        all.put("hidden", visit.handedOn());
        all.put("formToken", FormToken.of(visit.cookie()));
        all.put("otherLanguage", visit.inOtherLanguage().toString());
        if (problem != null) {
            all.put("problem", words.in(visit.language()).get(problem));
        }
        ResponseEntity<String> page = pages.page(
                problem == null ? HttpStatus.OK : HttpStatus.FORBIDDEN,
                template,
                visit.language(),
                visit.request().redirectUri(),
                all);
        return visit.isNew() ? withCookie(page, visit) : page;
    }

    private static ResponseEntity<String> withCookie(ResponseEntity<String> page, Visit visit) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.with(visit.http(), visit.cookie()).toString())
                .body(page.getBody());
    }

    private String sentence(Visit visit, String key) {
        return String.format(
                words.in(visit.language()).getOrDefault(key, key),
                visit.request().client().name());
    }
}
