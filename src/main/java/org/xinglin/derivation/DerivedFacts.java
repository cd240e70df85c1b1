package org.xinglin.derivation;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.xinglin.fhirserver.Caller;

/**
 * Marks a bean that says which Observations a room derives. The server alone writes them, they do not hold fast what they
 * rest on, and they go with the resident.
 */
public interface DerivedFacts {

    /** All codes that its facts may have. */
    List<Coding> codes();

    /** The types of the records that they may rest on, beside the resident. */
    Set<String> sources();

    /** The key in the catalogue of the rule that refuses one that a client sends, and tells what to send instead. */
    String refusal();

    /**
     * Whether one that a client sends is taken nevertheless, because it says what follows, under the id that follows. Asked
     * before the commit, when all of the client's transaction is stored.
     */
    default boolean follows(Caller caller, Observation sent) {
        return false;
    }
}
