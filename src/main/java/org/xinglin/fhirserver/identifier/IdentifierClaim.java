package org.xinglin.fhirserver.identifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The claim to be the only resource of a type that carries an identifier.
 *
 * @param rule the rule that a second one breaks
 */
record IdentifierClaim(String type, String system, String value, String rule) {

    /** No identifier contains it: control characters are refused before anything is stored. */
    private static final char SEPARATOR = '\u0000';

    /** What the database holds once: 128 bits of SHA-256 over type, system and value. */
    UUID key() {
        String text = type + SEPARATOR + system + SEPARATOR + value;
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
