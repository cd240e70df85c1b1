package org.xinglin.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xinglin.access.AccessAct;
import org.xinglin.access.AuditTrail;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.registry.User;
import org.xinglin.access.signin.person.SignInTried;

/**
 * Each sign-in and each failure is in the audit before the browser has its session. It is heard in the thread of the form's request;
 * a right password is recorded with its second factor.
 */
final class SignInRecords {

    private static final int DONE = 200;
    private static final int REFUSED = 401;

    private final AuditTrail trail;
    private final Registry registry;

    SignInRecords(AuditTrail trail, Registry registry) {
        this.trail = trail;
        this.registry = registry;
    }

    /** @throws org.xinglin.access.audit.AuditUnavailable if it cannot be recorded: then nobody is signed in */
    @EventListener
    void hear(SignInTried tried) {
        switch (tried.outcome()) {
            case SIGNED_IN -> record(tried.user(), DONE, null);
            case WRONG -> record(tried.user(), REFUSED, "sign-in-wrong");
            case LOCKED -> record(tried.user(), REFUSED, "sign-in-locked");
            case PASSWORD_RIGHT -> {}
        }
    }

    private void record(String login, int status, @Nullable String rule) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Optional<User> user = registry.user(login);
        trail.record(
                request,
                new AccessAct(
                        AccessAct.Kind.SIGN_IN,
                        // Checked before any form is read.
                        request.getParameter(AuthorizationRequest.CLIENT_ID),
                        user.map(User::name).orElse(null),
                        user.map(User::fhirUser).orElse(null),
                        status,
                        rule));
    }
}
