package org.xinglin.sandbox.fhir;

/** A county could not be loaded; the message says what the store said. */
public final class LoadingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoadingFailed(String message) {
        super(message);
    }

    LoadingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
