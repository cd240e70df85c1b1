/**
 * The programmes' numbers: who counts, who is missing and why, by the formulas of the release's Measures; rates by organisation,
 * team, practitioner and quarter, and the reports that counties hand in.
 */
@NullMarked
@ApplicationModule(
        displayName = "Indicators",
        allowedDependencies = {
            "kernel",
            "fhirserver",
            "fhirserver::refusal",
            "derivation",
            "network",
            "chronic",
            "contract"
        })
package org.xinglin.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
