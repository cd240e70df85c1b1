package org.xinglin.acceptance;

import org.hl7.fhir.r4.model.Base;

/** Whether a value belongs to a slice (FHIR R4, profiling.html#discriminator). */
@FunctionalInterface
interface Membership {

    /** @throws Doubtful if that cannot be told */
    boolean has(Base value);
}
