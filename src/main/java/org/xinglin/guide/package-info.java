/**
 * The implementation guide: made of the release's own resources, examples and texts when the server is built, and served
 * as a static folder at {@code /ig/}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Guide",
        allowedDependencies = {
            "kernel",
            "fhirserver",
            "fhirserver::header",
            "fhirserver::refusal",
            "fhirserver::specification",
            "sandbox"
        })
package org.xinglin.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
