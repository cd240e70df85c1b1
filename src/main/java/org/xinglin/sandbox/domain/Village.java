package org.xinglin.sandbox.domain;

/**
 * A village and who serves it, by the institutions' ids.
 *
 * @param division 12 digits
 * @param address as far as the village
 */
public record Village(
        String division,
        String address,
        String clinic,
        String townshipCentre,
        String leadHospital,
        String preventionCentre) {}
