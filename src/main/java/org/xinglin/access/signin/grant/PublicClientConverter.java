package org.xinglin.access.signin.grant;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Takes from a request the name of a client that proves itself by nothing else, where that is enough: not for a code. */
final class PublicClientConverter implements AuthenticationConverter {

    /** Marks what this converter has made. */
    static final String BY_NAME = PublicClientConverter.class.getName();

    private static final String REVOCATION = "/oauth2/revoke";

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String[] names = request.getParameterMap().getOrDefault("client_id", new String[0]);
        boolean proved = request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getParameter("client_secret") != null
                || request.getParameter("client_assertion") != null;
        boolean fits = "refresh_token".equals(request.getParameter("grant_type"))
                || request.getRequestURI().endsWith(REVOCATION);
        return names.length == 1 && !names[0].isBlank() && !proved && fits
                ? new OAuth2ClientAuthenticationToken(
                        names[0], ClientAuthenticationMethod.NONE, null, Map.of(BY_NAME, true))
                : null;
    }
}
