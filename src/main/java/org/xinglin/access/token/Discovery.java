package org.xinglin.access.token;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a client must know before it has a token (SMART App Launch 2.2, "Conformance"): one source for the configuration document and
 * for the CapabilityStatement.
 *
 * @param fhirBase the audience of tokens
 * @param endpoints by their name in the document
 * @param signsIn whether people sign in here, not only programs
 */
public record Discovery(String fhirBase, Map<String, String> endpoints, boolean signsIn) {

    public static final String AUTHORIZE = "authorization_endpoint";
    public static final String TOKEN = "token_endpoint";
    public static final String REVOKE = "revocation_endpoint";
    public static final String INTROSPECT = "introspection_endpoint";

    public Discovery {
        endpoints = Map.copyOf(endpoints);
    }

    /** Of this server as an issuer. */
    static Discovery of(String issuer, String fhirBase, boolean signsIn) {
        Map<String, String> endpoints = new LinkedHashMap<>();
        endpoints.put("issuer", issuer);
        endpoints.put("jwks_uri", issuer + "/oauth2/jwks");
        endpoints.put(TOKEN, issuer + "/oauth2/token");
        endpoints.put(REVOKE, issuer + "/oauth2/revoke");
        endpoints.put(INTROSPECT, issuer + "/oauth2/introspect");
        if (signsIn) {
            endpoints.put(AUTHORIZE, issuer + "/oauth2/authorize");
        }
        return new Discovery(fhirBase, endpoints, signsIn);
    }

    /** The members of {@code /.well-known/smart-configuration}. */
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>(endpoints);
        document.put("grant_types_supported", grants());
        document.put(
                "token_endpoint_auth_methods_supported",
                signsIn
                        ? List.of("private_key_jwt", "client_secret_basic", "none")
                        : List.of("private_key_jwt", "client_secret_basic"));
        document.put(
                "token_endpoint_auth_signing_alg_values_supported",
                AssertionDecoders.ALGORITHMS.stream()
                        .map(each -> each.getName())
                        .sorted()
                        .toList());
        document.put("scopes_supported", scopes());
        document.put("response_types_supported", signsIn ? List.of("code") : List.of());
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("capabilities", capabilities());
        return document;
    }

    /** The members of {@code /.well-known/openid-configuration} (OpenID Connect Discovery 1.0, 3). */
    Map<String, Object> openId() {
        Map<String, Object> document = document();
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("claims_supported", List.of("sub", "iss", "aud", "exp", "iat", "auth_time", "nonce", "fhirUser"));
        document.put("request_uri_parameter_supported", false);
        return document;
    }

    private List<String> grants() {
        return signsIn
                ? List.of("client_credentials", "authorization_code", "refresh_token")
                : List.of("client_credentials");
    }

    private List<String> scopes() {
        Stream<String> system = Stream.of("system/*.cruds", "system/*.rs");
        Stream<String> people = Stream.concat(
                Stream.of("patient/*.rs", "user/*.cruds", "user/*.rs"),
                Stream.of("openid", "fhirUser", "launch", "launch/patient", "offline_access"));
        return signsIn ? Stream.concat(system, people).toList() : system.toList();
    }

    private List<String> capabilities() {
        Set<String> programs = Set.of(
                "client-confidential-asymmetric", "client-confidential-symmetric", "permission-v1", "permission-v2");
        Stream<String> people = Stream.of(
                "authorize-post",
                "client-public",
                "context-ehr-patient",
                "context-standalone-patient",
                "launch-ehr",
                "launch-standalone",
                "permission-offline",
                "permission-patient",
                "permission-user",
                "sso-openid-connect");
        return (signsIn ? Stream.concat(programs.stream(), people) : programs.stream())
                .sorted()
                .toList();
    }
}
