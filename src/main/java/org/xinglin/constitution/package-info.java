/**
 * TCM constitution assessment (中医体质辨识): what follows from a filled-in scale. Scores, verdicts and, when asked for, a
 * conditioning plan; each stored with the response that it follows from.
 */
@NullMarked
@ApplicationModule(
        displayName = "Constitution",
        allowedDependencies = {"kernel", "fhirserver", "fhirserver::refusal", "derivation", "network"})
package org.xinglin.constitution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
