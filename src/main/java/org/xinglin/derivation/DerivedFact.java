package org.xinglin.derivation;

import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/** Observations that the server itself derives, and takes from no client (ADR 14). */
public final class DerivedFact {

    private DerivedFact() {}

    /** Whether two say the same apart from when they were written and how often; one that was withdrawn says nothing. */
    public static boolean saysTheSame(Observation old, Observation fact) {
        return old.getStatus() != ObservationStatus.ENTEREDINERROR && bare(old).equalsDeep(bare(fact));
    }

    private static Observation bare(Observation fact) {
        Observation bare = fact.copy();
        bare.setId((IdType) null);
        bare.setMeta(null);
        bare.setIssuedElement(null);
        bare.setStatusElement(null);
        return bare;
    }
}
