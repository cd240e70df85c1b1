package org.xinglin.access.token;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/** The same authorization with other values of its tokens. */
final class TokenValues {

    private static final List<Class<? extends AbstractOAuth2Token>> KINDS = List.of(
            OAuth2AuthorizationCode.class, OAuth2AccessToken.class, OAuth2RefreshToken.class, OidcIdToken.class);

    private TokenValues() {}

    /** With digests in the place of values. */
    static OAuth2Authorization digested(OAuth2Authorization authorization) {
        return each(authorization, value -> Digests.isText(value) ? value : Digests.text(value));
    }

    /** With the value of one token in the place of its digest. */
    static OAuth2Authorization with(OAuth2Authorization authorization, String digest, String token) {
        return each(authorization, value -> value.equals(digest) ? token : value);
    }

    private static OAuth2Authorization each(OAuth2Authorization authorization, UnaryOperator<String> change) {
        OAuth2Authorization.Builder changed = OAuth2Authorization.from(authorization);
        for (Class<? extends AbstractOAuth2Token> kind : KINDS) {
            OAuth2Authorization.Token<? extends AbstractOAuth2Token> token = authorization.getToken(kind);
            if (token != null) {
                changed.token(
                        copy(token.getToken(), change.apply(token.getToken().getTokenValue())),
                        metadata -> metadata.putAll(token.getMetadata()));
            }
        }
        return changed.build();
    }

    private static AbstractOAuth2Token copy(AbstractOAuth2Token token, String value) {
        if (token instanceof OAuth2AccessToken access) {
            return new OAuth2AccessToken(
                    access.getTokenType(), value, access.getIssuedAt(), access.getExpiresAt(), access.getScopes());
        }
        if (token instanceof OAuth2RefreshToken) {
            return new OAuth2RefreshToken(value, token.getIssuedAt(), token.getExpiresAt());
        }
        if (token instanceof OidcIdToken id) {
            return new OidcIdToken(value, id.getIssuedAt(), id.getExpiresAt(), id.getClaims());
        }
        return new OAuth2AuthorizationCode(value, token.getIssuedAt(), token.getExpiresAt());
    }
}
