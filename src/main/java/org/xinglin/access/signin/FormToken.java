package org.xinglin.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.xinglin.access.signin.person.SecretValue;

/**
 * What a form of ours carries and one of another site cannot: a digest of the browser's cookie, which no page can read. It changes
 * with the session.
 */
final class FormToken {

    /** The name of the hidden field. */
    static final String FIELD = "form-token";

    private FormToken() {}

    static String of(String cookie) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(SecretValue.digest("form " + cookie));
    }

    static boolean isRight(@Nullable String sent, String cookie) {
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), of(cookie).getBytes(StandardCharsets.UTF_8));
    }
}
