package org.xinglin.sandbox.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;

/** Where a county is loaded into. Used by several threads at once. */
public interface CountyStore {

    /** @throws LoadingFailed if the transaction is refused or cannot be delivered */
    void put(Bundle transaction);

    /** @throws LoadingFailed if the store does not answer */
    Optional<CountyMark> mark();

    /**
     * Whether a resident is there already, so that his transaction need not be sent. A store that cannot cheaply say so
     * says no.
     */
    boolean holds(String patientId);

    /** Whether there are residents, from wherever. */
    boolean holdsResidents();
}
