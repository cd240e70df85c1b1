/**
 * Fast acceptance: what is certainly valid by the compiled snapshots of the profiles needs no general validator
 * (docs/fast-acceptance.md). It knows FHIR's definitions, and nothing of storage, HTTP or Spring.
 */
@NullMarked
@ApplicationModule(displayName = "Fast acceptance", allowedDependencies = "kernel")
package org.xinglin.acceptance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
