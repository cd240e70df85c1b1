package org.xinglin.access.token;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Registry;

/**
 * Says what a token is (RFC 7662): to the client that has it, and to the platform's operator. To others, and of somebody who is
 * gone from the operator's file, it is a token that does not count, and nothing is said of it.
 */
final class Introspection implements AuthenticationProvider {

    private final AuthenticationProvider library;
    private final KeptTokens tokens;
    private final Registry registry;

    Introspection(AuthenticationProvider library, KeptTokens tokens, Registry registry) {
        this.library = library;
        this.tokens = tokens;
        this.registry = registry;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2TokenIntrospectionAuthenticationToken asked =
                (OAuth2TokenIntrospectionAuthenticationToken) authentication;
        OAuth2Authorization found = tokens.findByToken(asked.getToken(), null);
        return found == null || mayBeTold(asked, found) ? library.authenticate(asked) : asked;
    }

    private boolean mayBeTold(OAuth2TokenIntrospectionAuthenticationToken asked, OAuth2Authorization found) {
        String asking = ((OAuth2ClientAuthenticationToken) asked.getPrincipal()).getName();
        boolean own = found.getRegisteredClientId().equals(asking);
        boolean program = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(found.getAuthorizationGrantType());
        boolean isThere = program || registry.user(found.getPrincipalName()).isPresent();
        return isThere
                && (own || registry.client(asking).filter(Client::everything).isPresent());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return library.supports(authentication);
    }
}
