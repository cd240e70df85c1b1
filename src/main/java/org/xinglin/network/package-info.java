/**
 * Organisations of the county's care: on which level they work, who has a post at which, and which of them manages a resident.
 */
@NullMarked
@ApplicationModule(
        displayName = "Network",
        allowedDependencies = {"kernel", "fhirserver", "fhirserver::refusal"})
package org.xinglin.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
