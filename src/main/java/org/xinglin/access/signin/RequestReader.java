package org.xinglin.access.signin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Grant;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.scope.SmartScope;
import org.xinglin.access.signin.grant.AppScopes;
import org.xinglin.access.signin.grant.Launches;

/** Checks what an app asks for: whose it is first, so that nobody is sent to an address that is not an app's own. */
final class RequestReader {

    /** What SHA-256 gives in base64url (RFC 7636, 4.2). */
    private static final Pattern S256 = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Longer than anybody needs; it goes into an address again. */
    private static final int LONGEST = 2_000;

    private static final String INVALID = "invalid_request";

    private final Registry registry;
    private final Launches launches;

    RequestReader(Registry registry, Launches launches) {
        this.registry = registry;
        this.launches = launches;
    }

    /**
     * The app and its address: known, and to the letter.
     *
     * @param sent parameters with all their values
     * @throws UnknownApp if they are not
     */
    AuthorizationRequest ofKnownApp(Map<String, String[]> sent) {
        String id = once(sent, AuthorizationRequest.CLIENT_ID).orElseThrow(() -> new UnknownApp("app-unknown"));
        Client client = registry.client(id).orElseThrow(() -> new UnknownApp("app-unknown"));
        String redirectUri = once(sent, AuthorizationRequest.REDIRECT_URI)
                .filter(client.redirectUris()::contains)
                .orElseThrow(() -> new UnknownApp("address-unknown"));
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : AuthorizationRequest.KNOWN) {
            // One that comes twice is refused below; the app is told with its state, if that came once.
            once(sent, name).ifPresent(value -> parameters.put(name, value));
        }
        List<String> scopes = Stream.of(parameters
                        .getOrDefault(AuthorizationRequest.SCOPE, "")
                        .strip()
                        .split("\\s+"))
                .filter(each -> !each.isEmpty())
                .toList();
        return new AuthorizationRequest(
                client, redirectUri, scopes, parameters.getOrDefault(AuthorizationRequest.CHALLENGE, ""), parameters);
    }

    /**
     * Everything else.
     *
     * @param fhirBase the address of this server that tokens are for
     * @throws RefusedRequest naming the first thing that is wrong
     */
    void check(AuthorizationRequest request, Map<String, String[]> sent, String fhirBase) {
        for (String name : AuthorizationRequest.KNOWN) {
            String[] values = sent.getOrDefault(name, new String[0]);
            if (values.length > 1) {
                throw new RefusedRequest(INVALID, name + " is there more than once");
            }
            if (values.length == 1 && values[0].length() > LONGEST) {
                throw new RefusedRequest(INVALID, name + " is too long");
            }
        }
        if (!"code".equals(request.said(AuthorizationRequest.RESPONSE_TYPE))) {
            throw new RefusedRequest("unsupported_response_type", "response_type must be code");
        }
        if (!request.client().may(Grant.AUTHORIZATION_CODE)) {
            throw new RefusedRequest("unauthorized_client", "The app is not registered for authorization_code");
        }
        checkAudience(request, fhirBase);
        if (!"S256".equals(request.said(AuthorizationRequest.CHALLENGE_METHOD))
                || !S256.matcher(request.challenge()).matches()) {
            throw new RefusedRequest(INVALID, "PKCE is needed: code_challenge with code_challenge_method S256");
        }
        checkScopes(request);
        checkLaunch(request);
    }

    /** A token for another server in this one's name would be what a phishing app needs. */
    private static void checkAudience(AuthorizationRequest request, String fhirBase) {
        String audience = request.said(AuthorizationRequest.AUDIENCE);
        if (audience == null) {
            throw new RefusedRequest(INVALID, "aud is missing: the address of the FHIR server");
        }
        if (!audience.equals(fhirBase) && !audience.equals(fhirBase + "/")) {
            throw new RefusedRequest(INVALID, "aud is not the address of this FHIR server");
        }
    }

    private static void checkScopes(AuthorizationRequest request) {
        for (String scope : request.scopes()) {
            Optional<SmartScope> records = SmartScope.of(scope);
            if (records.isPresent() && !records.get().isServed()) {
                throw new RefusedRequest(
                        "invalid_scope", "A scope may be bounded by category, code and _security alone");
            }
        }
        if (!AppScopes.opensRecords(request.scopes()) && !request.scopes().contains(AppScopes.OPENID)) {
            throw new RefusedRequest("invalid_scope", "No scope is asked for that is known here");
        }
    }

    private void checkLaunch(AuthorizationRequest request) {
        String launch = request.said(AuthorizationRequest.LAUNCH);
        boolean asked = request.scopes().contains(AppScopes.LAUNCH);
        if (asked != (launch != null)) {
            throw new RefusedRequest(INVALID, "The scope launch and the parameter launch belong together");
        }
        if (launch != null && launches.find(launch, request.client().id()).isEmpty()) {
            throw new RefusedRequest(INVALID, "launch is unknown, another app's, used or older than five minutes");
        }
    }

    private static Optional<String> once(Map<String, String[]> sent, String name) {
        String[] values = sent.getOrDefault(name, new String[0]);
        return values.length == 1 && !values[0].isEmpty() ? Optional.of(values[0]) : Optional.empty();
    }
}
