package org.xinglin.derivation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from what a fact is about (ADR 14): derived again it is the same resource. Name-based UUIDs with
 * SHA-1 (RFC 9562, version 5); the JDK makes version 3 alone.
 */
public final class FactId {

    /** RFC 9562, appendix C: the namespace of names that are URLs. */
    private static final UUID URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private FactId() {}

    /** @param parts such as source, kind and method; in their order, and told apart from each other */
    public static String of(String... parts) {
        byte[] name = String.join("|", parts).getBytes(StandardCharsets.UTF_8);
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(URL.getMostSignificantBits())
                .putLong(URL.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low).toString();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
