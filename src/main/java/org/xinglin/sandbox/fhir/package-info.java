/** The county as FHIR resources that obey this server's profiles, and its way into a store: of this process, or over HTTP. */
@NullMarked
package org.xinglin.sandbox.fhir;

import org.jspecify.annotations.NullMarked;
