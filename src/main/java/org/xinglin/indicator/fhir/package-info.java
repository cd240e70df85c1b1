/** What the room shares of FHIR: the published formulas, and what of the store counts. */
@NullMarked
package org.xinglin.indicator.fhir;

import org.jspecify.annotations.NullMarked;
