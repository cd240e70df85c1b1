package org.xinglin.access.signin.grant;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;

/** Takes a refresh token back, and with it all tokens of its family (RFC 7009, 2.1). Other tokens are the library's affair. */
final class RefreshRevocation implements AuthenticationProvider {

    private final RefreshTokens refreshTokens;

    RefreshRevocation(RefreshTokens refreshTokens) {
        this.refreshTokens = refreshTokens;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2TokenRevocationAuthenticationToken asked = (OAuth2TokenRevocationAuthenticationToken) authentication;
        Authentication client = (Authentication) asked.getPrincipal();
        return refreshTokens.revoke(asked.getToken(), client.getName()) ? asked : null;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2TokenRevocationAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
