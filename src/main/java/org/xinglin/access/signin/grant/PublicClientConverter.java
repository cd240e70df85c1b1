package org.xinglin.access.signin.grant;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Takes from a request the client that proves itself by nothing else, where that is enough: not for a code. SMART's apps name
 * themselves nowhere when they refresh (SMART App Launch 2.2, "Refresh access token"): the token says whose it is.
 */
final class PublicClientConverter implements AuthenticationConverter {

    /** Marks what this converter has made. */
    static final String BY_NAME = PublicClientConverter.class.getName();

    private static final String REVOCATION = "/oauth2/revoke";

    private final RefreshTokens refreshTokens;

    PublicClientConverter(RefreshTokens refreshTokens) {
        this.refreshTokens = refreshTokens;
    }

    /** @throws OAuth2AuthenticationException if neither a name is there nor a refresh token that was ever given */
    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        boolean proved = request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getParameter("client_secret") != null
                || request.getParameter("client_assertion") != null;
        boolean refreshes = "refresh_token".equals(request.getParameter("grant_type"));
        if (proved || !(refreshes || request.getRequestURI().endsWith(REVOCATION))) {
            return null;
        }
        String[] names = request.getParameterMap().getOrDefault("client_id", new String[0]);
        if (names.length == 1 && !names[0].isBlank()) {
            return named(names[0]);
        }
        String token = request.getParameter("refresh_token");
        if (names.length > 0 || !refreshes || token == null) {
            return null;
        }
        return named(refreshTokens
                .client(token)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT)));
    }

    private static Authentication named(String client) {
        return new OAuth2ClientAuthenticationToken(
                client, ClientAuthenticationMethod.NONE, null, Map.of(BY_NAME, true));
    }
}
