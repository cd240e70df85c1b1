package org.xinglin.access.token;

/** A token that does not count. The message says why, for the log and the caller, without anything of the token. */
public final class RefusedToken extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedToken(String reason) {
        super(reason);
    }
}
