/**
 * Chronic diseases (两慢病): what follows for a resident from readings and diagnoses of hypertension and type 2 diabetes, by
 * published rules: grade, risk, control, label, alarms, and when the next contact is due.
 */
@NullMarked
@ApplicationModule(
        displayName = "Chronic diseases",
        allowedDependencies = {"kernel", "fhirserver", "fhirserver::refusal", "derivation", "network"})
package org.xinglin.chronic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
