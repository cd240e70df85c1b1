/** Codes that a county adds to code systems of the release: {@code docs/decisions/0042-codes-of-a-county.md}. */
@NullMarked
package org.xinglin.fhirserver.addedcode;

import org.jspecify.annotations.NullMarked;
