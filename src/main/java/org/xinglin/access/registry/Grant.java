package org.xinglin.access.registry;

import java.util.Arrays;
import java.util.Optional;

/** The ways to a token that a client may go (RFC 6749). */
public enum Grant {
    AUTHORIZATION_CODE("authorization_code"),
    CLIENT_CREDENTIALS("client_credentials"),
    REFRESH_TOKEN("refresh_token");

    private final String code;

    Grant(String code) {
        this.code = code;
    }

    /** As {@code grant_type} names it. */
    public String code() {
        return code;
    }

    static Optional<Grant> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
