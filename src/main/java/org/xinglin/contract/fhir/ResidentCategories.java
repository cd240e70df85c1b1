package org.xinglin.contract.fhir;

import java.time.LocalDate;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.xinglin.fhirserver.Caller;

/** To which groups of the population a resident belongs: by what somebody states, and by facts. */
@FunctionalInterface
public interface ResidentCategories {

    /**
     * Codes of those in which a resident is on some day from one to another, as far as is known now.
     *
     * @param resident as stored
     */
    Set<String> of(Caller caller, Patient resident, LocalDate first, LocalDate last);
}
