package org.xinglin.contract.fhir.duty;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.xinglin.contract.domain.Code;

/**
 * What a record says about something that was done, or was not wanted.
 *
 * @param address such as {@code Encounter/7}
 * @param day on which it was
 * @param parties addresses of those who did it, and at whose institution
 * @param context addresses of the contact that it belongs to, and of what it was made from: who made it where it does not say itself
 * @param codes what it says, by the element that says it
 * @param declined addresses of the contracts of which the resident does not want something; none where it was done
 */
record Evidence(
        String address,
        LocalDate day,
        Set<String> parties,
        Set<String> context,
        Map<String, Set<Code>> codes,
        Set<String> declined) {}
