package org.xinglin.access.signin.person;

import java.security.MessageDigest;
import java.time.Instant;

/**
 * Who uses a browser.
 *
 * @param user the login name
 * @param proof digest of what the person has proved to know
 * @param complete whether nothing else is asked for; false until the second factor is right
 * @param signedInAt when the password was right
 */
public record BrowserSession(String user, byte[] proof, boolean complete, Instant signedInAt) {

    /** Whether the person would prove the same today: not where the password has been changed since. */
    boolean stillProvedBy(String today) {
        return MessageDigest.isEqual(proof, SecretValue.digest(today));
    }
}
