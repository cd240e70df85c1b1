package org.xinglin.access.signin.grant;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Lets an app that can keep no secret refresh and take back its tokens by its name alone: the refresh token is the proof, and it is
 * good once (RFC 9700, 4.14.2). The library's own knows such clients by a code and its verifier alone.
 */
final class PublicClientProvider implements AuthenticationProvider {

    private final RegisteredClientRepository clients;

    PublicClientProvider(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2ClientAuthenticationToken named = (OAuth2ClientAuthenticationToken) authentication;
        if (!named.getAdditionalParameters().containsKey(PublicClientConverter.BY_NAME)) {
            return null;
        }
        RegisteredClient client = clients.findByClientId(String.valueOf(named.getPrincipal()));
        return client != null && client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)
                ? new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null)
                : null;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
