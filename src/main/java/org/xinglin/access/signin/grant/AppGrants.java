package org.xinglin.access.signin.grant;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.xinglin.access.token.AuthorizationServerPart;

/** The ways to a token that go by a person: codes and refresh tokens, beside what the server of tokens does by itself. */
final class AppGrants implements AuthorizationServerPart {

    private final CodeGrant codeGrant;
    private final RefreshGrant refreshGrant;
    private final RefreshTokens refreshTokens;
    private final CodeChallenges challenges;
    private final RegisteredClientRepository clients;

    AppGrants(
            CodeGrant codeGrant,
            RefreshGrant refreshGrant,
            RefreshTokens refreshTokens,
            CodeChallenges challenges,
            RegisteredClientRepository clients) {
        this.codeGrant = codeGrant;
        this.refreshGrant = refreshGrant;
        this.refreshTokens = refreshTokens;
        this.challenges = challenges;
        this.clients = clients;
    }

    @Override
    public List<String> paths() {
        return List.of("/sign-in/*");
    }

    @Override
    public void addTo(OAuth2AuthorizationServerConfigurer server, HttpSecurity http) {
        server.authorizationService(challenges)
                .clientAuthentication(client -> client.authenticationProvider(new PublicClientProvider(clients)))
                .tokenEndpoint(token -> token.authenticationProvider(codeGrant).authenticationProvider(refreshGrant))
                .tokenRevocationEndpoint(
                        revocation -> revocation.authenticationProvider(new RefreshRevocation(refreshTokens)))
                .tokenIntrospectionEndpoint(
                        introspection -> introspection.authenticationProvider(new RefreshIntrospection(refreshTokens)));
    }
}
