package org.xinglin.derivation;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/** What a room writes over a fact of its that is stored, when something follows under the same id again. */
@FunctionalInterface
public interface Superseding {

    /** What says something else is {@code amended}; the status of what says the same stays as it is. */
    Superseding AMENDED = (stored, following) -> following.setStatus(
            Reconciliation.saysTheSame(stored, following) ? stored.getStatus() : ObservationStatus.AMENDED);

    /**
     * The fact as it shall stand. If that is what is stored, nothing is written.
     *
     * @param stored the current version, which may have been withdrawn
     * @param following may be changed and returned
     */
    Observation over(Observation stored, Observation following);
}
