/**
 * What follows from records: how derived facts are brought into line with what they follow from, guarded against clients'
 * writes, and said to be derived, by which rules and from what.
 */
@NullMarked
@ApplicationModule(
        displayName = "Derivation",
        allowedDependencies = {"kernel", "fhirserver", "fhirserver::refusal"})
package org.xinglin.derivation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
