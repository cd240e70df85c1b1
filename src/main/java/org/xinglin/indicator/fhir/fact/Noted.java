package org.xinglin.indicator.fhir.fact;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a record says that counts somewhere.
 *
 * @param codes of what it is: types of a contact, marks of a request, answers that are good
 * @param place address of the organisation where a contact was; null where it says none
 * @param seen whether somebody was seen in person
 * @param outpatient whether a contact was ambulatory
 */
record Noted(
        String address,
        LocalDate day,
        Set<String> codes,
        @Nullable String place,
        boolean seen,
        boolean outpatient) {

    Noted(String address, LocalDate day, Set<String> codes) {
        this(address, day, codes, null, false, false);
    }
}
