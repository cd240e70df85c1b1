package org.xinglin.access.signin.grant;

import org.jspecify.annotations.Nullable;

/**
 * An app about to be opened beside a record (SMART App Launch 2.2, "Launch App: EHR Launch").
 *
 * @param client the app
 * @param patient the id of the resident whose record is open
 * @param user the login name of the person who opens it; null where a program does that by itself, for whoever signs in
 */
public record Launch(
        String client, String patient, @Nullable String user) {

    /** Whether somebody may follow it: a link that another person has made is not theirs. */
    public boolean isFor(String login) {
        return user == null || user.equals(login);
    }
}
