package org.xinglin.sandbox.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * A resident of the county.
 *
 * @param number in the county, from 0
 * @param household the same for those who live together
 * @param ethnicity a code of GB/T 3304
 * @param groups other than those of an illness; empty for most
 */
public record Resident(
        int number,
        long household,
        String name,
        Sex sex,
        LocalDate birthDate,
        String nationalId,
        String healthRecord,
        String ethnicity,
        String address,
        Village village,
        Set<PopulationGroup> groups) {

    /** Completed years. */
    public int ageOn(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birthDate, day);
    }
}
