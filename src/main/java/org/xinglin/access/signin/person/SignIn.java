package org.xinglin.access.signin.person;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.registry.Role;
import org.xinglin.access.registry.User;
import org.xinglin.access.signin.person.SignInTried.Outcome;

/** Signing in: a password, and a second factor for whoever has one or needs one. What is wrong is never said in particular. */
public final class SignIn {

    private final Registry registry;
    private final Attempts attempts;
    private final UsedCodes usedCodes;
    private final BrowserSessions sessions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignIn(
            Registry registry,
            Attempts attempts,
            UsedCodes usedCodes,
            BrowserSessions sessions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.registry = registry;
        this.attempts = attempts;
        this.usedCodes = usedCodes;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param before the value of the browser's cookie until now, whose session ends
     * @return the value of its cookie from now on; nothing if name or password are wrong, or the name is locked
     */
    public Optional<String> password(String name, String password, String before) {
        boolean open = attempts.begin(name);
        Optional<User> user = registry.user(name.strip());
        // Looked at in any case: it takes its time.
        boolean right = Passwords.right(user, name, password, registry.everybody());
        if (!open || !right || user.isEmpty() || lacksSecondFactor(user.get())) {
            tell(user, open ? Outcome.WRONG : Outcome.LOCKED);
            return Optional.empty();
        }
        boolean complete = user.get().totpSecret() == null;
        if (complete) {
            attempts.succeeded(name);
        } else {
            attempts.rightSoFar(name);
        }
        tell(user, complete ? Outcome.SIGNED_IN : Outcome.PASSWORD_RIGHT);
        sessions.end(before);
        return Optional.of(sessions.begin(user.get().name(), proof(user.get()), complete));
    }

    /**
     * The second factor of a session whose password was right.
     *
     * @return the value of the browser's cookie from now on; nothing if the code is wrong or used, or the name is locked
     */
    public Optional<String> code(String before, String code) {
        Optional<User> user = session(before).flatMap(session -> registry.user(session.user()));
        if (user.isEmpty() || user.get().totpSecret() == null) {
            return Optional.empty();
        }
        String name = user.get().name();
        boolean open = attempts.begin(name);
        OptionalLong step = Totp.step(user.get().totpSecret(), code, clock.instant());
        if (!open || step.isEmpty() || !usedCodes.use(name, step.getAsLong())) {
            tell(user, open ? Outcome.WRONG : Outcome.LOCKED);
            return Optional.empty();
        }
        attempts.succeeded(name);
        tell(user, Outcome.SIGNED_IN);
        sessions.end(before);
        return Optional.of(sessions.begin(name, proof(user.get()), true));
    }

    /** The session of a cookie's value; none for somebody who is gone, or has another password or second factor by now. */
    public Optional<BrowserSession> session(String value) {
        return sessions.use(value)
                .filter(session -> registry.user(session.user())
                        .filter(user -> session.stillProvedBy(proof(user)) && !lacksSecondFactor(user))
                        .isPresent());
    }

    public void out(String value) {
        sessions.end(value);
    }

    private static boolean lacksSecondFactor(User user) {
        return user.totpSecret() == null && user.roles().stream().anyMatch(Role::needsSecondFactor);
    }

    private static String proof(User user) {
        return user.passwordBcrypt() + " " + user.totpSecret();
    }

    private void tell(Optional<User> user, Outcome outcome) {
        events.publishEvent(new SignInTried(user.map(User::name).orElse(""), outcome));
    }
}
