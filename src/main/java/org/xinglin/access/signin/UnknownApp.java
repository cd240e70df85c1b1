package org.xinglin.access.signin;

/**
 * A request that is answered by a page alone: it is not certain whose it is, so nobody is sent anywhere (RFC 6749, 4.1.2.1).
 *
 */
final class UnknownApp extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    /** @param reason key of the words of the page */
    UnknownApp(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
