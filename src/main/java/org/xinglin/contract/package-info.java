/**
 * Family doctor contracts: the packages of services that are offered, who has signed which with whom, and what is owed by it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Contract",
        allowedDependencies = {"kernel", "fhirserver", "fhirserver::refusal", "derivation", "network"})
package org.xinglin.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
