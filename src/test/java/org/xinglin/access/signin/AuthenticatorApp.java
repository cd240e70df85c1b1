package org.xinglin.access.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows, written along RFC 4226 and 6238 by itself. */
public final class AuthenticatorApp {

    /** A key as an app is given it. */
    public static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** The same in bytes (RFC 6238, appendix B). */
    private static final byte[] BYTES = "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private AuthenticatorApp() {}

    public static String code(Instant time) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(BYTES, "raw"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(time.getEpochSecond() / 30).array());
            int at = hash[19] & 15;
            long number = ((hash[at] & 127L) << 24)
                    | ((hash[at + 1] & 255) << 16)
                    | ((hash[at + 2] & 255) << 8)
                    | (hash[at + 3] & 255);
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
