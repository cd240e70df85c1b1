package org.xinglin.access.token;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.util.function.SingletonSupplier;

/**
 * Table {@code xinglin.oauth2_authorization}: the tokens that were given, by the digests of their values. What the library
 * finds by a token has that token's value again, and of the others the digests.
 */
public final class KeptTokens implements OAuth2AuthorizationService {

    private static final String LIVE = """
            SELECT FROM xinglin.oauth2_authorization WHERE access_token_value = ? AND NOT access_token_revoked""";

    private static final String PURGE = """
            DELETE FROM xinglin.oauth2_authorization
            WHERE expires_at < ? OR (expires_at IS NULL AND created_at < ?)""";

    private static final Duration BEGUN = Duration.ofHours(1);

    /** Asks for the schema when it is made: after the migration. */
    private final SingletonSupplier<JdbcOAuth2AuthorizationService> library;

    private final JdbcTemplate jdbc;

    KeptTokens(DataSource dataSource, RegisteredClientRepository clients) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.library = SingletonSupplier.of(() -> {
            JdbcOAuth2AuthorizationService service =
                    new JdbcOAuth2AuthorizationService(new OurSchema(dataSource), clients);
            JdbcOAuth2AuthorizationService.OAuth2AuthorizationParametersMapper columns =
                    new JdbcOAuth2AuthorizationService.OAuth2AuthorizationParametersMapper();
            service.setAuthorizationParametersMapper(
                    authorization -> columns.apply(TokenValues.digested(authorization)));
            return service;
        });
    }

    /** Whether an access token was given here and not taken back, on whichever node. */
    boolean isLive(String accessToken) {
        return !jdbc.query(LIVE, (row, number) -> Boolean.TRUE, Digests.text(accessToken))
                .isEmpty();
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        library.obtain().save(authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        library.obtain().remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return known(() -> library.obtain().findById(id)).orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        boolean isState = type != null && "state".equals(type.getValue());
        if (isState) {
            return known(() -> library.obtain().findByToken(token, type)).orElse(null);
        }
        String digest = Digests.text(token);
        return known(() -> library.obtain().findByToken(digest, type))
                .map(found -> TokenValues.with(found, digest, token))
                .orElse(null);
    }

    /** A client that is gone from the file has no tokens any more. */
    private static Optional<OAuth2Authorization> known(Supplier<@Nullable OAuth2Authorization> look) {
        try {
            return Optional.ofNullable(look.get());
        } catch (DataRetrievalFailureException e) {
            return Optional.empty();
        }
    }

    /** Forgets what has expired, and what somebody began and did not go on with. */
    int purge(Instant now) {
        return jdbc.update(PURGE, Timestamp.from(now), Timestamp.from(now.minus(BEGUN)));
    }
}
