package org.xinglin.access.signin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.access.registry.Client;

/**
 * What an app asks for when it sends a person here, checked (RFC 6749, 4.1.1; SMART App Launch 2.2, "Obtain authorization code").
 *
 * @param client the app
 * @param redirectUri where the answer goes; one of the app's own
 * @param scopes what it asks for
 * @param challenge of method S256 (RFC 7636, 4.3)
 * @param parameters all of these and the others, as they came: the pages hand them on
 */
record AuthorizationRequest(
        Client client, String redirectUri, List<String> scopes, String challenge, Map<String, String> parameters) {

    static final String CLIENT_ID = "client_id";
    static final String REDIRECT_URI = "redirect_uri";
    static final String SCOPE = "scope";
    static final String STATE = "state";
    static final String AUDIENCE = "aud";
    static final String RESPONSE_TYPE = "response_type";
    static final String CHALLENGE = "code_challenge";
    static final String CHALLENGE_METHOD = "code_challenge_method";
    static final String LAUNCH = "launch";
    static final String NONCE = "nonce";
    static final String PROMPT = "prompt";
    static final String MAX_AGE = "max_age";
    static final String LANGUAGES = "ui_locales";

    /** Those that mean something here; the others are passed over (RFC 6749, 3.1). */
    static final List<String> KNOWN = List.of(
            RESPONSE_TYPE,
            CLIENT_ID,
            REDIRECT_URI,
            SCOPE,
            STATE,
            AUDIENCE,
            CHALLENGE,
            CHALLENGE_METHOD,
            LAUNCH,
            NONCE,
            PROMPT,
            MAX_AGE,
            LANGUAGES);

    AuthorizationRequest {
        scopes = List.copyOf(scopes);
        parameters = Map.copyOf(parameters);
    }

    @Nullable
    String said(String parameter) {
        return parameters.get(parameter);
    }
}
