package org.xinglin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.xinglin.access.audit.AuditUnavailable;
import org.xinglin.access.signin.Way.Said;
import org.xinglin.access.signin.person.BrowserSession;
import org.xinglin.access.signin.person.SignIn;
import org.xinglin.fhirserver.refusal.Language;

/** Where apps send people (RFC 6749, 3.1), and what the forms of the pages are sent to. */
@RestController
@ConditionalOnProperty(name = "xinglin.security.mode", havingValue = "embedded")
final class AuthorizeEndpoint {

    private static final Logger log = LoggerFactory.getLogger(AuthorizeEndpoint.class);

    private final RequestReader reader;
    private final SignIn signIn;
    private final Way way;
    private final VisitPages pages;
    private final OwnAddress address;
    private final Clock clock;

    AuthorizeEndpoint(RequestReader reader, SignIn signIn, Way way, VisitPages pages, OwnAddress address, Clock clock) {
        this.reader = reader;
        this.signIn = signIn;
        this.way = way;
        this.pages = pages;
        this.address = address;
        this.clock = clock;
    }

    @RequestMapping(
            path = Visit.AUTHORIZE,
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> authorize(HttpServletRequest http) {
        return visited(http, false, visit -> {
            if (mustSignInAnew(visit)) {
                return pages.signIn(visit, null);
            }
            return way.next(visit, Said.NOTHING);
        });
    }

    @PostMapping("/sign-in/password")
    ResponseEntity<String> password(HttpServletRequest http) {
        return visited(
                http,
                true,
                visit -> signIn.password(said(http, "username"), said(http, "password"), visit.cookie())
                        .map(cookie -> onward(visit, cookie))
                        .orElseGet(() -> pages.signIn(visit, "wrong")));
    }

    @PostMapping("/sign-in/code")
    ResponseEntity<String> code(HttpServletRequest http) {
        return visited(http, true, visit -> {
            Optional<BrowserSession> session = signIn.session(visit.cookie());
            if (session.isEmpty() || session.get().complete()) {
                return way.next(visit, Said.NOTHING);
            }
            return signIn.code(visit.cookie(), said(http, "code"))
                    .map(cookie -> onward(visit, cookie))
                    .orElseGet(() -> pages.secondFactor(visit, "code-wrong"));
        });
    }

    @PostMapping("/sign-in/patient")
    ResponseEntity<String> patient(HttpServletRequest http) {
        return visited(http, true, visit -> {
            boolean searches = !said(http, "search").isEmpty();
            return way.next(visit, new Said(searches ? null : patientId(http), said(http, "find"), false));
        });
    }

    @PostMapping("/sign-in/consent")
    ResponseEntity<String> consent(HttpServletRequest http) {
        return visited(http, true, visit -> switch (said(http, "decision")) {
            case "allow" -> way.next(visit, new Said(patientId(http), null, true));
            case "refuse" -> throw new RefusedRequest("access_denied", "The user has refused");
            default -> way.next(visit, new Said(patientId(http), null, false));
        });
    }

    @PostMapping("/sign-in/out")
    ResponseEntity<String> out(HttpServletRequest http) {
        return visited(http, true, visit -> {
            signIn.out(visit.cookie());
            return Way.to(visit.onward());
        });
    }

    @GetMapping("/sign-in/style.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(new ClassPathResource("pages/sign-in/style.css"));
    }

    /** @param fromForm whether only our own form may say so */
    private ResponseEntity<String> visited(
            HttpServletRequest http, boolean fromForm, Function<Visit, ResponseEntity<String>> what) {
        Visit visit;
        try {
            visit = Visit.of(http, reader.ofKnownApp(http.getParameterMap()));
        } catch (UnknownApp e) {
            return pages.refused(HttpStatus.BAD_REQUEST, language(http), e.reason());
        }
        if (fromForm && (visit.isNew() || !FormToken.isRight(http.getParameter(FormToken.FIELD), visit.cookie()))) {
            return pages.refused(HttpStatus.FORBIDDEN, visit.language(), "form-stale");
        }
        try {
            reader.check(visit.request(), http.getParameterMap(), address.fhirBase(http));
            return what.apply(visit);
        } catch (AuditUnavailable e) {
            log.error("A sign-in cannot be recorded", e);
            return pages.refused(HttpStatus.SERVICE_UNAVAILABLE, visit.language(), "audit-unavailable");
        } catch (RefusedRequest e) {
            Map<String, String> answer = new LinkedHashMap<>();
            answer.put("error", e.error());
            answer.put("error_description", e.description());
            return Way.to(visit.answer(answer));
        }
    }

    /** The next page comes by an address of its own: loading it again sends no password. */
    private static ResponseEntity<String> onward(Visit visit, String cookie) {
        ResponseEntity<String> next = Way.to(visit.onward());
        return ResponseEntity.status(next.getStatusCode())
                .headers(next.getHeaders())
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.with(visit.http(), cookie).toString())
                .build();
    }

    private boolean mustSignInAnew(Visit visit) {
        if ("login".equals(visit.prompt()) || "select_account".equals(visit.prompt())) {
            return true;
        }
        String most = visit.request().said(AuthorizationRequest.MAX_AGE);
        if (most == null || "none".equals(visit.prompt())) {
            return false;
        }
        if (!most.matches("[0-9]{1,9}")) {
            throw new RefusedRequest("invalid_request", "max_age is no number of seconds");
        }
        return signIn.session(visit.cookie())
                .filter(session ->
                        session.signedInAt().plusSeconds(Long.parseLong(most)).isBefore(clock.instant()))
                .isPresent();
    }

    private static Language language(HttpServletRequest http) {
        return Language.of(http.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static String said(HttpServletRequest http, String field) {
        String value = http.getParameter(field);
        return value == null ? "" : value;
    }

    private static @Nullable String patientId(HttpServletRequest http) {
        String id = said(http, "patient").replaceFirst("^Patient/", "");
        return id.isEmpty() ? null : id;
    }
}
