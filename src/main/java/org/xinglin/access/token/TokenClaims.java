package org.xinglin.access.token;

import java.util.Collections;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What our tokens say beside what the library writes (RFC 9068): for which server they are, of which client, of whom. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String CLIENT = "client_id";

    /** The login name of a person; a program that acts by itself has none. */
    static final String USER = "user";

    private final Addresses addresses;
    private final SigningKeys keys;

    TokenClaims(Addresses addresses, SigningKeys keys) {
        this.addresses = addresses;
        this.keys = keys;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.RS256).keyId(keys.current());
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        context.getJwsHeader().type("at+jwt");
        context.getClaims()
                // A kind of list that the library reads again from where it keeps it.
                .audience(Collections.singletonList(addresses.fhirBase(
                        context.getAuthorizationServerContext().getIssuer())))
                .claim(CLIENT, context.getRegisteredClient().getClientId())
                .claim("scope", String.join(" ", context.getAuthorizedScopes()));
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            context.getClaims().claim(USER, context.getPrincipal().getName());
        }
    }
}
