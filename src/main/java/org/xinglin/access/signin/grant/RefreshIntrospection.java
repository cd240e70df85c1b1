package org.xinglin.access.signin.grant;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;

/** Says what a refresh token is, to the client that has it (RFC 7662). Other tokens are the library's affair. */
final class RefreshIntrospection implements AuthenticationProvider {

    private final RefreshTokens refreshTokens;

    RefreshIntrospection(RefreshTokens refreshTokens) {
        this.refreshTokens = refreshTokens;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2TokenIntrospectionAuthenticationToken asked =
                (OAuth2TokenIntrospectionAuthenticationToken) authentication;
        Authentication client = (Authentication) asked.getPrincipal();
        Optional<Family> family = refreshTokens
                .good(asked.getToken())
                .filter(each -> each.client().equals(client.getName()));
        return family.map(each -> (Authentication)
                        new OAuth2TokenIntrospectionAuthenticationToken(asked.getToken(), client, said(each)))
                .orElse(null);
    }

    private static OAuth2TokenIntrospection said(Family family) {
        return OAuth2TokenIntrospection.builder(true)
                .clientId(family.client())
                .scopes(scopes -> scopes.addAll(family.scopes()))
                .expiresAt(family.endsAt())
                .build();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2TokenIntrospectionAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
