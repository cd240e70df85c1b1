package org.xinglin.access.token;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Takes an assertion from a request (RFC 7523, section 2.2). Whose it is the assertion says itself: SMART's clients send no
 * {@code client_id}, which the library's own demands.
 */
final class AssertionConverter implements AuthenticationConverter {

    private static final String TYPE = "client_assertion_type";
    private static final String ASSERTION = "client_assertion";
    private static final String CLIENT = "client_id";

    private static final ClientAuthenticationMethod JWT_BEARER =
            new ClientAuthenticationMethod("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String type = request.getParameter(TYPE);
        String assertion = request.getParameter(ASSERTION);
        if (type == null && assertion == null) {
            return null;
        }
        if (type == null || assertion == null || !JWT_BEARER.getValue().equals(type) || isRepeated(request)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        String client = subject(assertion);
        String named = request.getParameter(CLIENT);
        if (client == null || (named != null && !named.equals(client))) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, JWT_BEARER, assertion, ofTheCode(request));
    }

    /** What proves that whoever redeems a code is who asked for it (RFC 7636); nothing for another grant. */
    private static Map<String, Object> ofTheCode(HttpServletRequest request) {
        Map<String, Object> parameters = new HashMap<>();
        if ("authorization_code".equals(request.getParameter("grant_type"))) {
            request.getParameterMap()
                    .forEach((name, values) -> parameters.put(name, values.length == 1 ? values[0] : values));
            parameters.keySet().removeAll(Set.of(TYPE, ASSERTION, CLIENT));
        }
        return parameters;
    }

    private static boolean isRepeated(HttpServletRequest request) {
        return Stream.of(TYPE, ASSERTION, CLIENT)
                .map(request::getParameterValues)
                .anyMatch(values -> values != null && values.length > 1);
    }

    private static @Nullable String subject(String assertion) {
        try {
            return JWTParser.parse(assertion).getJWTClaimsSet().getSubject();
        } catch (ParseException e) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
    }
}
