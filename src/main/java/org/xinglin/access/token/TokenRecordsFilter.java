package org.xinglin.access.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.xinglin.access.AccessAct;
import org.xinglin.access.AuditTrail;
import org.xinglin.access.audit.AuditUnavailable;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.registry.User;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/**
 * Each token that is given, and each that is refused, is in the audit before the answer leaves; a token that cannot be recorded is
 * not handed out. What comes too often to be looked at is counted elsewhere, and not recorded: nobody shall fill the disk by it.
 */
final class TokenRecordsFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(TokenRecordsFilter.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AuditTrail trail;
    private final Registry registry;
    private final RefusalWriter refusals;

    TokenRecordsFilter(AuditTrail trail, Registry registry, RefusalWriter refusals) {
        this.trail = trail;
        this.registry = registry;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (held.getStatus() != HttpStatus.TOO_MANY_REQUESTS.value()) {
            try {
                trail.record(request, act(request, held));
            } catch (AuditUnavailable e) {
                log.error("A request for a token cannot be recorded", e);
                response.resetBuffer();
                refusals.write(
                        request, response, HttpStatus.SERVICE_UNAVAILABLE.value(), Issue.error("audit-unavailable"));
                return;
            }
        }
        held.copyBodyToResponse();
    }

    private AccessAct act(HttpServletRequest request, ContentCachingResponseWrapper answer) throws IOException {
        Optional<JWTClaimsSet> given = answer.getStatus() == HttpStatus.OK.value() ? given(answer) : Optional.empty();
        String client = given.map(claims -> said(claims, TokenClaims.CLIENT))
                .or(() -> Optional.ofNullable(ClaimedClient.of(request)).filter(this::isKnown))
                .orElse(null);
        Optional<User> user =
                given.map(claims -> said(claims, TokenClaims.USER)).flatMap(registry::user);
        return new AccessAct(
                AccessAct.Kind.SIGN_IN,
                client,
                user.map(User::name).orElse(null),
                user.map(User::fhirUser).orElse(null),
                answer.getStatus(),
                null);
    }

    /** Somebody's guess at a name says nothing of anybody. */
    private boolean isKnown(String client) {
        return registry.client(client).map(Client::id).isPresent();
    }

    /** What our own answer's token says. */
    private static Optional<JWTClaimsSet> given(ContentCachingResponseWrapper answer) throws IOException {
        String token = JSON.readTree(answer.getContentAsByteArray())
                .path("access_token")
                .asText();
        try {
            return Optional.of(JWTParser.parse(token).getJWTClaimsSet());
        } catch (ParseException e) {
            throw new IllegalStateException("The token endpoint has answered without a token of ours", e);
        }
    }

    private static @Nullable String said(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? text : null;
    }
}
