package org.xinglin.access.signin.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Time-based one-time passwords as authenticator apps make them (RFC 6238): HMAC-SHA-1, six digits, steps of 30 seconds. */
final class Totp {

    private static final String ALGORITHM = "HmacSHA1";
    private static final long STEP_SECONDS = Duration.ofSeconds(30).toSeconds();
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** Clocks differ, and people type slowly (RFC 6238, 5.2 and 6). */
    private static final int STEPS_BESIDE = 1;

    private Totp() {}

    /**
     * The time step that a code is of, if it is of this one or of one beside it.
     *
     * @param secret in Base32 (RFC 4648, 6)
     * @param code as typed: spaces between the digits are passed over
     */
    static OptionalLong step(String secret, String code, Instant now) {
        byte[] typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long current = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = current - STEPS_BESIDE; step <= current + STEPS_BESIDE; step++) {
            byte[] right = code(secret, step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, typed)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(new Base32().decode(secret), ALGORITHM));
            byte[] digest =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            // Dynamic truncation (RFC 4226, 5.3).
            int offset = digest[digest.length - 1] & 0xF;
            int number = ByteBuffer.wrap(digest).getInt(offset) & Integer.MAX_VALUE;
            return String.format("%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no " + ALGORITHM, e);
        }
    }
}
