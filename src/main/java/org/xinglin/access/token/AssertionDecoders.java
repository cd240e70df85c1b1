package org.xinglin.access.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Registry;

/**
 * Reads the assertions of clients by the keys that they have now. The library's own takes keys by address alone, keeps them for
 * ever, and does not look at {@code jti} (research: ADR 36).
 */
final class AssertionDecoders implements JwtDecoderFactory<RegisteredClient> {

    /** SMART App Launch 2.2 asks for both, and nobody needs another. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);

    private static final MappedJwtClaimSetConverter CLAIMS = MappedJwtClaimSetConverter.withDefaults(Map.of());

    private final Registry registry;
    private final ClientKeys keys;
    private final SpentAssertions spent;
    private final Clock clock;

    AssertionDecoders(Registry registry, ClientKeys keys, SpentAssertions spent, Clock clock) {
        this.registry = registry;
        this.keys = keys;
        this.spent = spent;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient registered) {
        Client client = registry.client(registered.getClientId())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHMS, (wanted, context) -> keys.of(client, wanted)));
        // Times and the rest are looked at below, by the county's clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setClaimSetConverter(AssertionDecoders::asSaid);
        decoder.setJwtValidator(new AssertionRules(client.id(), AssertionDecoders::names, spent, clock));
        return decoder;
    }

    /** The library takes one that does not say when it was made for one that was made a second before its end: tomorrow, to us. */
    private static Map<String, Object> asSaid(Map<String, Object> claims) {
        Map<String, Object> read = new HashMap<>(Objects.requireNonNull(CLAIMS.convert(claims)));
        if (!claims.containsKey(JwtClaimNames.IAT)) {
            read.remove(JwtClaimNames.IAT);
        }
        return read;
    }

    /** What this server is called by those who prove themselves to it. */
    private static List<String> names() {
        AuthorizationServerContext server = AuthorizationServerContextHolder.getContext();
        String issuer = server.getIssuer();
        return List.of(issuer + server.getAuthorizationServerSettings().getTokenEndpoint(), issuer);
    }
}
