/** Who may see and do what. For now: the open mode of a laptop, and the walls that keep it on the laptop. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"fhirserver", "fhirserver::refusal", "network"})
package org.xinglin.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
