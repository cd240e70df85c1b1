package org.xinglin.access.signin.grant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Makes the tokens of a family, and the answer that has them (SMART App Launch 2.2, "Obtain access token"). */
final class AppTokens {

    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType(OidcParameterNames.ID_TOKEN);

    private static final String FAMILY = Family.class.getName();

    private final OAuth2TokenGenerator<?> generator;
    private final OAuth2AuthorizationService kept;
    private final Families families;
    private final RefreshTokens refreshTokens;

    AppTokens(
            OAuth2TokenGenerator<?> generator,
            OAuth2AuthorizationService kept,
            Families families,
            RefreshTokens refreshTokens) {
        this.generator = generator;
        this.kept = kept;
        this.families = families;
        this.refreshTokens = refreshTokens;
    }

    /** @param scopes all of the family's, or fewer */
    OAuth2AccessTokenAuthenticationToken answer(
            OAuth2ClientAuthenticationToken client, Family family, List<String> scopes, Authentication grant) {
        RegisteredClient registered = Objects.requireNonNull(client.getRegisteredClient());
        OAuth2Authorization carrier = carrier(registered, family, scopes);
        DefaultOAuth2TokenContext.Builder context =
                context(registered, family, scopes, grant).authorization(carrier);
        OAuth2Token access =
                make(context.tokenType(OAuth2TokenType.ACCESS_TOKEN).build());
        OAuth2AccessToken accessToken = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                access.getTokenValue(),
                access.getIssuedAt(),
                access.getExpiresAt(),
                Set.copyOf(scopes));
        OAuth2Authorization whole = OAuth2Authorization.from(carrier)
                .attributes(Map::clear)
                .token(accessToken, metadata -> {
                    metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, false);
                    if (access instanceof ClaimAccessor claims) {
                        metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims.getClaims());
                    }
                })
                .build();
        kept.save(whole);
        families.has(family, whole.getId());
        return new OAuth2AccessTokenAuthenticationToken(
                registered,
                client,
                accessToken,
                refreshToken(registered, family, accessToken),
                said(family, scopes, context));
    }

    private @Nullable OAuth2RefreshToken refreshToken(
            RegisteredClient client, Family family, OAuth2AccessToken access) {
        boolean lasts = family.has(AppScopes.OFFLINE) || family.has(AppScopes.ONLINE);
        if (!lasts || !client.getAuthorizationGrantTypes().contains(AuthorizationGrantType.REFRESH_TOKEN)) {
            return null;
        }
        return new OAuth2RefreshToken(refreshTokens.issue(family), access.getIssuedAt(), family.endsAt());
    }

    /** What the library hands on to those who say what is in a token: nothing else of the context gets as far. */
    private static OAuth2Authorization carrier(RegisteredClient client, Family family, List<String> scopes) {
        return OAuth2Authorization.withRegisteredClient(client)
                .id(UUID.randomUUID().toString())
                .principalName(family.user())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(Set.copyOf(scopes))
                .attribute(FAMILY, family)
                .attribute(OAuth2AuthorizationRequest.class.getName(), request(family))
                .build();
    }

    /** The family whose token is being made; null where it is another's. */
    static @Nullable Family family(@Nullable OAuth2Authorization carrier) {
        return carrier == null ? null : carrier.getAttribute(FAMILY);
    }

    private Map<String, Object> said(Family family, List<String> scopes, DefaultOAuth2TokenContext.Builder context) {
        Map<String, Object> said = new LinkedHashMap<>();
        if (family.patient() != null) {
            said.put("patient", family.patient());
            // Nothing is known of what stands around the app: it shows itself whose record this is.
            said.put("need_patient_banner", true);
        }
        if (scopes.contains(AppScopes.OPENID)) {
            said.put(
                    OidcParameterNames.ID_TOKEN,
                    make(context.tokenType(ID_TOKEN).build()).getTokenValue());
        }
        return said;
    }

    /** The library takes the nonce from here. */
    private static OAuth2AuthorizationRequest request(Family family) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("authorize")
                .clientId(family.client())
                .additionalParameters(parameters -> {
                    if (family.nonce() != null) {
                        parameters.put(OidcParameterNames.NONCE, family.nonce());
                    }
                })
                .build();
    }

    private static DefaultOAuth2TokenContext.Builder context(
            RegisteredClient client, Family family, List<String> scopes, Authentication grant) {
        return DefaultOAuth2TokenContext.builder()
                .registeredClient(client)
                .principal(UsernamePasswordAuthenticationToken.authenticated(family.user(), null, List.of()))
                .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                .authorizedScopes(Set.copyOf(scopes))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrant(grant);
    }

    private OAuth2Token make(DefaultOAuth2TokenContext context) {
        OAuth2Token token = generator.generate(context);
        if (token == null) {
            throw new IllegalStateException(
                    "No token is made of type " + context.getTokenType().getValue());
        }
        return token;
    }
}
