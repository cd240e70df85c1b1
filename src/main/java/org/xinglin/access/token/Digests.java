package org.xinglin.access.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is kept of what must not be read: who has the database has no tokens. */
final class Digests {

    /** No token has a colon, so that a digest is never taken for one. */
    private static final String MARK = "sha256:";

    private Digests() {}

    static byte[] of(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String secret) {
        return MARK + HexFormat.of().formatHex(of(secret));
    }

    static boolean isText(String value) {
        return value.startsWith(MARK);
    }
}
