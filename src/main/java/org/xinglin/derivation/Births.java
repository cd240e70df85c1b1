package org.xinglin.derivation;

import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.kernel.PartialDate;

/** When residents were born. */
public final class Births {

    private Births() {}

    /** Nobody is born in the future, or on a null date: then it is not known. */
    public static Optional<PartialDate> known(PlaceTime time, Patient patient, Instant now) {
        return time.moment(patient.getBirthDateElement())
                .filter(at -> !at.toInstant().isAfter(now))
                .flatMap(any -> PartialDate.read(patient.getBirthDateElement().getValueAsString()));
    }
}
