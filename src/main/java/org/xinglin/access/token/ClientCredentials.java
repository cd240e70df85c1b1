package org.xinglin.access.token;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.xinglin.access.scope.ScopeNarrowing;
import org.xinglin.access.scope.SmartScope;

/** Narrows what a program asks for to what it may have; the library's own grants all of it, or nothing. */
final class ClientCredentials implements AuthenticationProvider {

    private final OAuth2ClientCredentialsAuthenticationProvider library;

    ClientCredentials(OAuth2ClientCredentialsAuthenticationProvider library) {
        this.library = library;
        // Narrowed below, by another rule than that each scope is registered to the letter.
        library.setAuthenticationValidator(context -> {});
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2ClientCredentialsAuthenticationToken asked = (OAuth2ClientCredentialsAuthenticationToken) authentication;
        OAuth2ClientAuthenticationToken client = (OAuth2ClientAuthenticationToken) asked.getPrincipal();
        RegisteredClient registered = Objects.requireNonNull(client.getRegisteredClient());
        ScopeNarrowing.unserved(asked.getScopes()).ifPresent(scope -> {
            throw invalid("The search constraint is not supported: " + scope + "; for reading one type there are "
                    + String.join(", ", SmartScope.BOUNDS));
        });
        Set<String> granted = ScopeNarrowing.forSystem(asked.getScopes(), registered.getScopes());
        if (granted.isEmpty()) {
            throw invalid(
                    "None of the scopes may be granted; ask for system/ scopes that are registered for this client");
        }
        Map<String, Object> parameters = new LinkedHashMap<>(asked.getAdditionalParameters());
        return library.authenticate(new OAuth2ClientCredentialsAuthenticationToken(client, granted, parameters));
    }

    private static OAuth2AuthenticationException invalid(String description) {
        return new OAuth2AuthenticationException(new OAuth2Error(
                OAuth2ErrorCodes.INVALID_SCOPE,
                description.replaceAll("[^\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]", "?"),
                null));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return library.supports(authentication);
    }
}
