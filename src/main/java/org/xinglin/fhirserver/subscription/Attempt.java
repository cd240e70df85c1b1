package org.xinglin.fhirserver.subscription;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.receiver.RefusedAddress;

/**
 * How an attempt to deliver ended.
 *
 * @param answer HTTP status, if there was one
 * @param rule key of the text that says why it failed; null if it did not
 * @param detail what there is to say beside it
 */
record Attempt(
        @Nullable Integer answer,
        @Nullable String rule,
        @Nullable String detail) {

    private static final int FIRST_SUCCESS = 200;
    private static final int FIRST_OTHER = 300;
    private static final int LONGEST = 300;

    static Attempt answered(int status) {
        boolean success = status >= FIRST_SUCCESS && status < FIRST_OTHER;
        return new Attempt(status, success ? null : "notification-refused", success ? null : "HTTP " + status);
    }

    static Attempt failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String rule = "internal-error";
        if (cause instanceof RefusedAddress) {
            rule = "endpoint-not-allowed";
        } else if (cause instanceof ConnectTimeoutException) {
            rule = "notification-unreachable";
        } else if (cause instanceof SocketTimeoutException || cause instanceof TimeoutException) {
            rule = "notification-timeout";
        } else if (cause instanceof IOException) {
            rule = "notification-unreachable";
        }
        // PostgreSQL stores no NUL.
        String detail = cause.toString().replace('\0', ' ');
        return new Attempt(null, rule, detail.substring(0, Math.min(LONGEST, detail.length())));
    }

    boolean succeeded() {
        return rule == null;
    }
}
