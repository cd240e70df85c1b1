package org.xinglin.access.signin.grant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.transaction.support.TransactionOperations;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.scope.ScopeNarrowing;

/** Gives tokens for a refresh token (RFC 6749, 6): what was granted, or less, and no more than app and person may have today. */
final class RefreshGrant implements AuthenticationProvider {

    private final RefreshTokens refreshTokens;
    private final AppTokens tokens;
    private final Registry registry;
    private final TransactionOperations transactions;

    RefreshGrant(RefreshTokens refreshTokens, AppTokens tokens, Registry registry, TransactionOperations transactions) {
        this.refreshTokens = refreshTokens;
        this.tokens = tokens;
        this.registry = registry;
        this.transactions = transactions;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        OAuth2RefreshTokenAuthenticationToken asked = (OAuth2RefreshTokenAuthenticationToken) authentication;
        OAuth2ClientAuthenticationToken client = (OAuth2ClientAuthenticationToken) asked.getPrincipal();
        // Looked at first: a token is not used up by a question that is wrong.
        Optional<Family> known = refreshTokens.good(asked.getRefreshToken());
        if (known.isPresent()
                && !asked.getScopes().isEmpty()
                && scopes(known.get(), asked.getScopes()).isEmpty()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
        }
        Optional<OAuth2AccessTokenAuthenticationToken> answer = transactions.execute(status -> refreshTokens
                .use(asked.getRefreshToken(), client.getName())
                .flatMap(family -> {
                    List<String> scopes = scopes(family, asked.getScopes());
                    return scopes.isEmpty()
                            ? Optional.empty()
                            : Optional.of(tokens.answer(client, family, scopes, asked));
                }));
        return answer.orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }

    private List<String> scopes(Family family, Set<String> asked) {
        List<String> wanted =
                asked.isEmpty() ? family.scopes() : List.copyOf(ScopeNarrowing.common(asked, family.scopes()));
        return registry.user(family.user())
                .flatMap(user -> registry.client(family.client()).map(app -> AppScopes.of(user, app, wanted)))
                .orElse(List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2RefreshTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
