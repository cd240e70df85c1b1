package org.xinglin.access.signin.person;

/**
 * Somebody tried to sign in: told as an event of Spring, for whoever keeps a record.
 *
 * @param user the login name, where it is one that exists; else empty, since people type their passwords there
 * @param outcome how it ended
 */
public record SignInTried(String user, Outcome outcome) {

    /** How an attempt ended. */
    public enum Outcome {
        /** In. */
        SIGNED_IN,
        /** The password is right, and the second factor is asked for. */
        PASSWORD_RIGHT,
        /** Name, password or code are wrong. */
        WRONG,
        /** Nothing was looked at, after too many failures. */
        LOCKED
    }
}
