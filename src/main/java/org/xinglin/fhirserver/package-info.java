/**
 * The FHIR server: HTTP, storage, validation, search and conformance, composed from HAPI FHIR JPA.
 *
 * <p>The only room that imports {@code ca.uhn.fhir.jpa}; an upgrade of HAPI ends here. Other rooms add a {@link
 * org.xinglin.fhirserver.FhirOperations} or a {@link org.xinglin.fhirserver.FhirHook} and find themselves registered.
 */
@NullMarked
@ApplicationModule(
        displayName = "FHIR server",
        allowedDependencies = {"kernel", "acceptance"})
package org.xinglin.fhirserver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
