package org.xinglin.access.signin.grant;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.transaction.support.TransactionOperations;
import org.xinglin.access.registry.Registry;

/**
 * Gives tokens for a code (RFC 6749, 4.1.3). The library's own looks for the code and marks it in two steps, so that two at the same
 * moment both get tokens.
 */
final class CodeGrant implements AuthenticationProvider {

    private final Codes codes;
    private final AppTokens tokens;
    private final Registry registry;
    private final TransactionOperations transactions;

    CodeGrant(Codes codes, AppTokens tokens, Registry registry, TransactionOperations transactions) {
        this.codes = codes;
        this.tokens = tokens;
        this.registry = registry;
        this.transactions = transactions;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        OAuth2AuthorizationCodeAuthenticationToken asked = (OAuth2AuthorizationCodeAuthenticationToken) authentication;
        OAuth2ClientAuthenticationToken client = (OAuth2ClientAuthenticationToken) asked.getPrincipal();
        Object verifier = asked.getAdditionalParameters().get("code_verifier");
        Optional<OAuth2AccessTokenAuthenticationToken> answer = transactions.execute(status -> codes.redeem(
                        asked.getCode(),
                        client.getName(),
                        asked.getRedirectUri(),
                        verifier instanceof String text ? text : null)
                .filter(family -> registry.user(family.user()).isPresent())
                .map(family -> tokens.answer(client, family, family.scopes(), asked)));
        return answer.orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2AuthorizationCodeAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
