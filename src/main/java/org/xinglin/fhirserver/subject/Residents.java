package org.xinglin.fhirserver.subject;

import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;

/** The residents that are stored, as far as the caller reaches. */
final class Residents {

    private final FhirStore store;

    Residents(FhirStore store) {
        this.store = store;
    }

    /** Whether an identifier can name anybody: a value alone may be one of another system. */
    static boolean names(Identifier identifier) {
        return identifier.hasSystem() && identifier.hasValue();
    }

    /**
     * Who carries an identifier: those whose record is in use, if there are any, for a record that was replaced may keep its
     * numbers.
     *
     * @return their ids
     */
    List<String> named(Caller caller, Identifier identifier) {
        List<Patient> found = store.search(caller, Query.of(Patient.class).where("identifier", identifier))
                .items();
        List<Patient> inUse = found.stream()
                .filter(patient ->
                        !Boolean.FALSE.equals(patient.getActiveElement().getValue()))
                .toList();
        return (inUse.isEmpty() ? found : inUse)
                .stream().map(patient -> patient.getIdElement().getIdPart()).toList();
    }
}
