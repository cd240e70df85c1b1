package org.xinglin.access.signin;

/** A request of a known app that is refused: the app is told by its redirect URI (RFC 6749, 4.1.2.1; OpenID Connect Core, 3.1.2.6). */
final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String error;

    /**
     * @param error as the specification names it
     * @param description for the app's developer: printable ASCII, without quotation marks
     */
    RefusedRequest(String error, String description) {
        super(description);
        this.error = error;
    }

    String error() {
        return error;
    }

    String description() {
        return String.valueOf(getMessage());
    }
}
