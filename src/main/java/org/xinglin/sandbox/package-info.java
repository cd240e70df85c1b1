/**
 * A synthetic county for demonstrations, tests and load, written through the same door as any client's records: at start
 * into the own, empty store, or by a command into a running server.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sandbox",
        allowedDependencies = {"kernel", "fhirserver", "derivation"})
package org.xinglin.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
