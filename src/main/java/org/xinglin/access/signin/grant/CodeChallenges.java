package org.xinglin.access.signin.grant;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Tells the library the challenge of a code: it holds the verifier against that while it authenticates the client. All else it asks
 * of the tokens that are kept.
 */
final class CodeChallenges implements OAuth2AuthorizationService {

    private final OAuth2AuthorizationService tokens;
    private final Codes codes;
    private final RegisteredClientRepository clients;

    CodeChallenges(OAuth2AuthorizationService tokens, Codes codes, RegisteredClientRepository clients) {
        this.tokens = tokens;
        this.codes = codes;
        this.clients = clients;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return type != null && OAuth2ParameterNames.CODE.equals(type.getValue())
                ? codes.bound(token).map(this::withChallenge).orElse(null)
                : tokens.findByToken(token, type);
    }

    private @Nullable OAuth2Authorization withChallenge(Codes.Bound code) {
        RegisteredClient client = clients.findByClientId(code.client());
        if (client == null) {
            return null;
        }
        return OAuth2Authorization.withRegisteredClient(client)
                .principalName(code.client())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .attribute(
                        OAuth2AuthorizationRequest.class.getName(),
                        OAuth2AuthorizationRequest.authorizationCode()
                                .authorizationUri("authorize")
                                .clientId(code.client())
                                .additionalParameters(Map.of(
                                        PkceParameterNames.CODE_CHALLENGE,
                                        code.challenge(),
                                        PkceParameterNames.CODE_CHALLENGE_METHOD,
                                        "S256"))
                                .build())
                .build();
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        tokens.save(authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        tokens.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return tokens.findById(id);
    }
}
