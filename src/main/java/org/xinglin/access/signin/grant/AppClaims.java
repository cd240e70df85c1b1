package org.xinglin.access.signin.grant;

import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.registry.User;
import org.xinglin.access.token.Addresses;

/**
 * What the tokens of an app say of its person: whose record is open, who they are in FHIR (SMART App Launch 2.2, "Scopes for
 * requesting identity data"), and when they signed in.
 */
final class AppClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String PATIENT = "patient";
    private static final String AUTH_TIME = "auth_time";

    private final Registry registry;
    private final Addresses addresses;

    AppClaims(Registry registry, Addresses addresses) {
        this.registry = registry;
        this.addresses = addresses;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Family family = AppTokens.family(context.getAuthorization());
        if (family == null) {
            return;
        }
        if (family.patient() != null && OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().claim(PATIENT, family.patient());
        }
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().claim(AUTH_TIME, family.signedInAt().getEpochSecond());
            if (context.getAuthorizedScopes().contains(AppScopes.FHIR_USER)) {
                registry.user(family.user())
                        .map(User::fhirUser)
                        .ifPresent(
                                person -> context.getClaims().claim(AppScopes.FHIR_USER, base(context) + "/" + person));
            }
        }
    }

    private String base(JwtEncodingContext context) {
        return addresses.fhirBase(context.getAuthorizationServerContext().getIssuer());
    }
}
