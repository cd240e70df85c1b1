package org.xinglin.access.signin.grant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All tokens of one authorisation: they end together.
 *
 * @param client the app
 * @param user the login name of the person who let it in
 * @param scopes what was granted
 * @param patient the id of the resident that the app was opened for; null where there is none
 * @param nonce to be repeated in the ID token (OpenID Connect Core 1.0, 3.1.2.1); null where none was sent
 * @param signedInAt when the person's password was right
 * @param endsAt after which there is no further token
 */
public record Family(
        UUID id,
        String client,
        String user,
        List<String> scopes,
        @Nullable String patient,
        @Nullable String nonce,
        Instant signedInAt,
        Instant endsAt) {

    public Family {
        scopes = List.copyOf(scopes);
    }

    public boolean has(String scope) {
        return scopes.contains(scope);
    }
}
