/** Who may see and do what, how often, and from which pages. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"fhirserver", "fhirserver::header", "fhirserver::refusal", "network"})
package org.xinglin.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
