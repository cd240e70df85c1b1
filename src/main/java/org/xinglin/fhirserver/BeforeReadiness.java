package org.xinglin.fhirserver;

/**
 * Marks a bean with work to do before the server is ready: after the schema is current and the release's profiles are
 * stored, while clients are not yet sent here.
 */
@FunctionalInterface
public interface BeforeReadiness {

    /** @throws RefusedStart if the server must not start as it is set up */
    void prepare();
}
