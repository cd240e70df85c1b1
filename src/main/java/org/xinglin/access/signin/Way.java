package org.xinglin.access.signin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.registry.User;
import org.xinglin.access.signin.Residents.Resident;
import org.xinglin.access.signin.grant.AppScopes;
import org.xinglin.access.signin.grant.Consents;
import org.xinglin.access.signin.grant.Launch;
import org.xinglin.access.signin.grant.Launches;
import org.xinglin.access.signin.person.BrowserSession;
import org.xinglin.access.signin.person.SignIn;

/**
 * The way from an app's request to its code: who it is, whose record it is about, whether it is allowed. It is gone from the start at
 * each step, so that nothing is taken for granted that a form says.
 */
final class Way {

    private static final String RESIDENT = "Patient/";

    private final SignIn signIn;
    private final Registry registry;
    private final Residents residents;
    private final Launches launches;
    private final Consents consents;
    private final CodeIssue codes;
    private final VisitPages pages;

    Way(
            SignIn signIn,
            Registry registry,
            Residents residents,
            Launches launches,
            Consents consents,
            CodeIssue codes,
            VisitPages pages) {
        this.signIn = signIn;
        this.registry = registry;
        this.residents = residents;
        this.launches = launches;
        this.consents = consents;
        this.codes = codes;
        this.pages = pages;
    }

    /**
     * What a form of a page has said.
     *
     * @param patient the id of the resident who was chosen; null where none was
     * @param find what residents are looked for by; null where none are
     * @param allowed whether the person has just allowed it
     */
    record Said(@Nullable String patient, @Nullable String find, boolean allowed) {

        static final Said NOTHING = new Said(null, null, false);
    }

    /** The next page, or the app's own address with its code. */
    ResponseEntity<String> next(Visit visit, Said said) {
        Optional<BrowserSession> session = signIn.session(visit.cookie());
        if (session.isEmpty()) {
            return unless(visit, "login_required", pages.signIn(visit, null));
        }
        if (!session.get().complete()) {
            return unless(visit, "login_required", pages.secondFactor(visit, null));
        }
        Authorization authorization = authorization(visit, session.get());
        Optional<String> patient = patient(authorization).or(() -> Optional.ofNullable(said.patient()));
        if (patient.isEmpty() && AppScopes.areOfOnePatient(authorization.scopes())) {
            return unless(visit, "interaction_required", picker(visit, authorization, said.find(), null));
        }
        Optional<Resident> resident = patient.flatMap(
                id -> residents.read(authorization.user(), visit.request().client(), id, visit.acceptLanguage()));
        if (patient.isPresent() && resident.isEmpty()) {
            if (said.patient() == null) {
                throw new RefusedRequest("access_denied", "The resident of the launch is not within the user's reach");
            }
            return picker(visit, authorization, said.find(), "patient-unknown");
        }
        return decided(visit, authorization, resident.orElse(null), said.allowed());
    }

    private ResponseEntity<String> decided(
            Visit visit, Authorization authorization, @Nullable Resident resident, boolean allowed) {
        String user = authorization.user().name();
        String client = visit.request().client().id();
        if (allowed) {
            consents.give(user, client, authorization.scopes());
        } else if ("consent".equals(visit.prompt()) || !consents.covers(user, client, authorization.scopes())) {
            return unless(visit, "consent_required", pages.consent(visit, authorization, resident));
        }
        String code = codes.code(authorization, resident == null ? null : resident.id());
        return to(visit.answer(Map.of("code", code)));
    }

    private Authorization authorization(Visit visit, BrowserSession session) {
        User user = registry.user(session.user()).orElseThrow();
        List<String> scopes =
                AppScopes.of(user, visit.request().client(), visit.request().scopes());
        if (scopes.isEmpty()) {
            throw new RefusedRequest("access_denied", "Nothing of what is asked for may be granted to this user");
        }
        return new Authorization(visit.request(), session, user, scopes);
    }

    /** A resident's own record, or the one that the launch is about. */
    private Optional<String> patient(Authorization authorization) {
        String person = authorization.user().fhirUser();
        if (person != null && person.startsWith(RESIDENT)) {
            return Optional.of(person.substring(RESIDENT.length()));
        }
        String launch = authorization.request().said(AuthorizationRequest.LAUNCH);
        Optional<Launch> opened = launch == null
                ? Optional.empty()
                : launches.find(launch, authorization.request().client().id());
        if (opened.isPresent() && !opened.get().isFor(authorization.user().name())) {
            throw new RefusedRequest("access_denied", "launch was made for another user");
        }
        return opened.map(Launch::patient);
    }

    ResponseEntity<String> picker(
            Visit visit, Authorization authorization, @Nullable String find, @Nullable String problem) {
        String text = find == null ? "" : find.strip();
        List<Resident> found =
                residents.find(authorization.user(), visit.request().client(), text, visit.acceptLanguage());
        return pages.patient(visit, found, text, problem);
    }

    /** An app that wants no page to be shown is told why there would have to be one (OpenID Connect Core, 3.1.2.6). */
    private static ResponseEntity<String> unless(Visit visit, String error, ResponseEntity<String> page) {
        if ("none".equals(visit.prompt())) {
            throw new RefusedRequest(error, "prompt=none, and the user has to be asked");
        }
        return page;
    }

    static ResponseEntity<String> to(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(address)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
