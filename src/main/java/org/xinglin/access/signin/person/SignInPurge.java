package org.xinglin.access.signin.person;

/** Takes away what is over, so that the tables stay as small as what goes on. */
public final class SignInPurge {

    private final Attempts attempts;
    private final UsedCodes usedCodes;
    private final BrowserSessions sessions;

    SignInPurge(Attempts attempts, UsedCodes usedCodes, BrowserSessions sessions) {
        this.attempts = attempts;
        this.usedCodes = usedCodes;
        this.sessions = sessions;
    }

    public void purge() {
        attempts.purge();
        usedCodes.purge();
        sessions.purge();
    }
}
