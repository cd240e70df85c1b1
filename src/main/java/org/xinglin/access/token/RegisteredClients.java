package org.xinglin.access.token;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Grant;
import org.xinglin.access.registry.Registry;

/** The programs of the operator's file, as Spring Authorization Server sees them: as they are at each look. */
final class RegisteredClients implements RegisteredClientRepository {

    private final Registry registry;
    private final Duration lifetime;

    RegisteredClients(Registry registry, TokenSettings settings) {
        this.registry = registry;
        this.lifetime = settings.lifetime();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are registered in the operator's file");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return registry.client(id).map(this::registered).orElse(null);
    }

    private RegisteredClient registered(Client client) {
        List<AuthorizationGrantType> grants = client.grants().stream()
                .map(Grant::code)
                .map(AuthorizationGrantType::new)
                .toList();
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientName(client.name())
                .clientSecret(client.secretBcrypt())
                .clientAuthenticationMethod(method(client))
                .authorizationGrantTypes(types -> types.addAll(grants))
                .redirectUris(uris -> uris.addAll(client.redirectUris()))
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(true)
                        // By which the library tells a key from a secret; which algorithms are taken AssertionDecoders
                        // says.
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.ES384)
                        .build())
                .tokenSettings(org.springframework.security.oauth2.server.authorization.settings.TokenSettings.builder()
                        .accessTokenTimeToLive(lifetime)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private static ClientAuthenticationMethod method(Client client) {
        if (client.isPublic()) {
            return ClientAuthenticationMethod.NONE;
        }
        return client.secretBcrypt() == null
                ? ClientAuthenticationMethod.PRIVATE_KEY_JWT
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
    }
}
