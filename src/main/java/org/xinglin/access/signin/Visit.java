package org.xinglin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.xinglin.access.signin.person.SecretValue;
import org.xinglin.fhirserver.refusal.Language;

/**
 * One request of a browser at the pages.
 *
 * @param http as it came
 * @param request what the app asks for, which each form hands on
 * @param cookie the value of the browser's cookie; a new one where it had none
 * @param isNew whether it had none
 */
record Visit(HttpServletRequest http, AuthorizationRequest request, String cookie, boolean isNew) {

    static final String AUTHORIZE = "/oauth2/authorize";

    static Visit of(HttpServletRequest http, AuthorizationRequest request) {
        return SessionCookie.of(http)
                .map(cookie -> new Visit(http, request, cookie, false))
                .orElseGet(() -> new Visit(http, request, SecretValue.fresh(), true));
    }

    /** What the app wishes, else what the browser does (OpenID Connect Core, 3.1.2.1). */
    Language language() {
        String wished = request.said(AuthorizationRequest.LANGUAGES);
        return Language.of(wished == null ? acceptLanguage() : wished.replace(' ', ','));
    }

    @Nullable
    String acceptLanguage() {
        return http.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** What the app wants of the person: {@code none}, {@code login}, {@code consent} or nothing. */
    String prompt() {
        return request.parameters().getOrDefault(AuthorizationRequest.PROMPT, "");
    }

    /** What the forms hand on. That somebody has to sign in anew is over when they do. */
    Map<String, String> handedOn() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : AuthorizationRequest.KNOWN) {
            String value = request.said(name);
            if (value != null && !name.equals(AuthorizationRequest.MAX_AGE)) {
                parameters.put(name, value);
            }
        }
        if (!"consent".equals(prompt())) {
            parameters.remove(AuthorizationRequest.PROMPT);
        }
        return parameters;
    }

    /** Where the way goes on from here by an address: always a page of this server. */
    URI onward() {
        return onward(handedOn());
    }

    /** The same page in the other language. */
    URI inOtherLanguage() {
        Map<String, String> parameters = handedOn();
        parameters.put(AuthorizationRequest.LANGUAGES, language() == Language.ZH ? "en" : "zh-CN");
        return onward(parameters);
    }

    private static URI onward(Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(AUTHORIZE);
        parameters.forEach((name, value) -> address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8)));
        return address.build(true).toUri();
    }

    /** The app's own address, with an answer added to its query (RFC 6749, 4.1.2). */
    URI answer(Map<String, String> parts) {
        StringBuilder address = new StringBuilder(request.redirectUri());
        Map<String, String> all = new LinkedHashMap<>(parts);
        String state = request.said(AuthorizationRequest.STATE);
        if (state != null) {
            all.put(AuthorizationRequest.STATE, state);
        }
        all.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(UriUtils.encode(value, StandardCharsets.UTF_8)));
        return URI.create(address.toString());
    }
}
