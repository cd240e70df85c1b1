package org.xinglin.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinglin.access.signin.grant.AppScopes;
import org.xinglin.access.signin.grant.Codes;
import org.xinglin.access.signin.grant.Family;
import org.xinglin.access.signin.grant.Launches;

/** The end of the way: the app gets its code, and a launch is used up. */
final class CodeIssue {

    /** How long an app goes on by itself that was let in for good. */
    private static final Duration OFFLINE = Duration.ofDays(90);

    /** A working day, as the session of the browser. */
    private static final Duration ONLINE = Duration.ofHours(8);

    /** What a token lives, without another after it. */
    private static final Duration ONCE = Duration.ofHours(1);

    private final Codes codes;
    private final Launches launches;
    private final Clock clock;

    CodeIssue(Codes codes, Launches launches, Clock clock) {
        this.codes = codes;
        this.launches = launches;
        this.clock = clock;
    }

    /**
     * @param patient the id of the resident whom the app is opened for
     * @throws RefusedRequest if the launch has been used, or has ended meanwhile
     */
    String code(Authorization authorization, @Nullable String patient) {
        AuthorizationRequest request = authorization.request();
        String launch = request.said(AuthorizationRequest.LAUNCH);
        if (launch != null && !launches.use(launch, request.client().id())) {
            throw new RefusedRequest("invalid_request", "launch has been used or is older than five minutes");
        }
        Instant now = clock.instant();
        Family family = new Family(
                UUID.randomUUID(),
                request.client().id(),
                authorization.user().name(),
                authorization.scopes(),
                patient,
                request.said(AuthorizationRequest.NONCE),
                authorization.session().signedInAt(),
                now.plus(life(authorization)));
        return codes.issue(family, request.redirectUri(), request.challenge());
    }

    private static Duration life(Authorization authorization) {
        if (authorization.scopes().contains(AppScopes.OFFLINE)) {
            return OFFLINE;
        }
        return authorization.scopes().contains(AppScopes.ONLINE) ? ONLINE : ONCE;
    }
}
