package org.xinglin.access.audit;

import org.jspecify.annotations.Nullable;

/** What was done cannot be written down, so it must not be done, or not be told: 503. */
public final class AuditUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditUnavailable(@Nullable Throwable cause) {
        super("The audit cannot be written", cause);
    }
}
