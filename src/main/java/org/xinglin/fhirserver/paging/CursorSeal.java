package org.xinglin.fhirserver.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes cursors so that only this county's servers can: what they hold becomes part of a statement. */
final class CursorSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<byte[]> secret;

    /** @param secret the same on every node */
    CursorSeal(Supplier<byte[]> secret) {
        this.secret = secret;
    }

    String write(Cursor cursor) {
        try {
            byte[] content = JSON.writeValueAsBytes(cursor);
            byte[] sealed = Arrays.copyOf(seal(content), SEAL_BYTES + content.length);
            System.arraycopy(content, 0, sealed, SEAL_BYTES, content.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return nothing if it is none of ours */
    Optional<Cursor> read(String written) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(written);
            if (sealed.length <= SEAL_BYTES) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
            boolean ours = MessageDigest.isEqual(seal(content), Arrays.copyOf(sealed, SEAL_BYTES));
            return ours ? Optional.of(JSON.readValue(content, Cursor.class)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("What was sealed here cannot be read", e);
        }
    }

    private byte[] seal(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.get(), ALGORITHM));
            return Arrays.copyOf(mac.doFinal(content), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
